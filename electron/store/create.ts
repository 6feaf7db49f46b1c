import { readFailed, writeFailed } from './faults.ts';
import { saltLength } from './container/secrecy.ts';
import { realFiles, replaceFile } from './files.ts';
import type { Files } from './files.ts';
import {
  generationsAmong,
  keysName,
  practiceKeyName,
  spareKeysName,
  unfinishedName,
} from './folder/names.ts';
import { noKeychain } from './keys/no-keychain.ts';
import type { NewRecoveryKey } from './keys/protect.ts';
import { protectNewStore } from './keys/protect.ts';
import { keyLength } from './keys/wrap.ts';
import { beginGeneration } from './live/generation.ts';
import { takeLock } from './lock.ts';
import { migrate } from './migrations/migrate.ts';
import { migrations as allMigrations } from './migrations/migrations.ts';
import type { StoreOptions } from './open-options.ts';
import { loadSqlJs } from './sql/load-sql-js.ts';
import { MemoryDatabase } from './sql/memory-database.ts';
import { createSecrets } from './tables/secrets.ts';
import type { NextProtection } from '#contract/store.ts';

/** What a new store begins with. */
export interface FirstContent {
  readonly protection: NextProtection;
  readonly recovery: NewRecoveryKey | null;
  /** Its first rows. They are there as soon as the store is. */
  readonly fill: (memory: MemoryDatabase) => void;
}

const practice: FirstContent = { protection: { kind: 'none' }, recovery: null, fill: () => undefined };

/**
 * Makes a new store in a folder that has none; without `first`, one opened by a random key beside it. The key slots
 * are written last: until they stand, what lies there is not a store, and the next call begins anew.
 * Throws `store.in-use`, `store.disk-full`, `store.not-writable`, `store.keychain`; an Error when there is one already.
 */
export async function createStore(options: StoreOptions, first: FirstContent = practice): Promise<void> {
  const { folder, randomness, files = realFiles } = options;
  await files.makeFolder(folder).catch((error: unknown) => {
    throw writeFailed(error);
  });
  const lock = await takeLock(files, folder, options.clock, randomness);
  try {
    await checkEmpty(files, folder);
    await make(options, first);
  } catch (error) {
    throw writeFailed(error);
  } finally {
    await lock.release();
  }
}

async function make(options: StoreOptions, first: FirstContent): Promise<void> {
  const { folder, randomness, deriveKey, files = realFiles, keychain = noKeychain } = options;
  const keys = { storeId: randomness.bytes(saltLength), dataKey: randomness.bytes(keyLength) };
  try {
    await replaceFile(files, folder, unfinishedName, new Uint8Array());
    await beginGeneration({ files, folder, randomness, ...keys }, 1, await firstDatabase(options, first));
    const place = { files, folder, randomness, deriveKey, keychain };
    await protectNewStore(place, keys, first.protection, first.recovery);
    await files.remove(`${folder}/${unfinishedName}`);
    await files.syncFolder(folder);
  } catch (error) {
    if (first.protection.kind === 'keychain') {
      await keychain.remove(Buffer.from(keys.storeId).toString('hex'));
    }
    // On a disk that takes nothing any more the beginnings stay, and are known as such.
    await removeBeginnings(files, folder).catch(() => undefined);
    throw error;
  }
}

/** The key slots go first and the mark last, so that what is left at any moment is no store. */
async function removeBeginnings(files: Files, folder: string): Promise<void> {
  for (const name of [keysName, spareKeysName, practiceKeyName]) await files.remove(`${folder}/${name}`);
  const ours = /^(rundpost-\d{8}\.(snapshot|log)|keys\.json(\.before)?|practice\.key|unfinished)(\.new)?$/;
  const names = (await files.list(folder)).filter((name) => ours.test(name) && name !== unfinishedName);
  for (const name of [...names, unfinishedName]) await files.remove(`${folder}/${name}`);
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

async function firstDatabase(
  { migrations = allMigrations, randomness }: StoreOptions,
  first: FirstContent,
): Promise<Uint8Array> {
  const memory = new MemoryDatabase(await loadSqlJs(), null);
  try {
    migrate(memory, migrations);
    createSecrets(memory, randomness);
    first.fill(memory);
    return memory.export();
  } finally {
    memory.close();
  }
}
