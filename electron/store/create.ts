import { saltLength } from './container/secrecy.ts';
import { readFailed, writeFailed } from './faults.ts';
import { realFiles, replaceFile } from './files.ts';
import type { Files } from './files.ts';
import { generationsAmong, keysName, unfinishedName } from './folder/names.ts';
import { wrapWithRandomKey } from './keys/protect.ts';
import { keyLength } from './keys/wrap.ts';
import { beginGeneration } from './live/generation.ts';
import { takeLock } from './lock.ts';
import { migrate } from './migrations/migrate.ts';
import { migrations as allMigrations } from './migrations/migrations.ts';
import type { StoreOptions } from './open-options.ts';
import { loadSqlJs } from './sql/load-sql-js.ts';
import { MemoryDatabase } from './sql/memory-database.ts';
import { createSecrets } from './tables/secrets.ts';

/**
 * Makes a new store in a folder that has none, opened by a random key beside it. The key slots are written
 * last: until they stand, what lies there is not a store, and the next call begins anew.
 * Throws `store.in-use`, `store.disk-full`, `store.not-writable`; an Error when there is a store already.
 */
export async function createStore(options: StoreOptions): Promise<void> {
  const { folder, randomness, files = realFiles } = options;
  await files.makeFolder(folder).catch((error: unknown) => {
    throw writeFailed(error);
  });
  const lock = await takeLock(files, folder, options.clock, randomness);
  try {
    await checkEmpty(files, folder);
    await replaceFile(files, folder, unfinishedName, new Uint8Array());
    const database = await firstDatabase(options);
    const keys = { storeId: randomness.bytes(saltLength), dataKey: randomness.bytes(keyLength) };
    await beginGeneration({ files, folder, randomness, ...keys }, 1, database);
    await wrapWithRandomKey({ files, folder, randomness, deriveKey: options.deriveKey }, keys);
    await files.remove(`${folder}/${unfinishedName}`);
  } catch (error) {
    throw writeFailed(error);
  } finally {
    await lock.release();
  }
}

/** Throws unless the folder holds no store, or only the beginnings of one. */
async function checkEmpty(files: Files, folder: string): Promise<void> {
  const names = await files.list(folder).catch((error: unknown) => {
    throw readFailed(error);
  });
  const begun = names.includes(unfinishedName) && !names.includes(keysName);
  const store = names.includes(keysName) || generationsAmong(names).length > 0;
  if (store && !begun) throw new Error('there is a store in this folder already');
}

async function firstDatabase({ migrations = allMigrations, randomness }: StoreOptions): Promise<Uint8Array> {
  const memory = new MemoryDatabase(await loadSqlJs(), null);
  try {
    migrate(memory, migrations);
    createSecrets(memory, randomness);
    return memory.export();
  } finally {
    memory.close();
  }
}
