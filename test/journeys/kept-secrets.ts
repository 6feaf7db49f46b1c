import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { deriveKey } from '#electron/store/keys/derive-key.ts';
import type { OpenStore } from '#electron/store/live/open-store.ts';
import { openStore } from '#electron/store/open.ts';
import { systemClock } from '#electron/system/clock.ts';
import { systemRandomness } from '#electron/system/randomness.ts';
import { silentLog } from '../store/scratch-store.ts';
import type { App } from './open-app.ts';

/** Opens a closed store by its password, and closes it when what is done with it has ended. */
export async function inClosedStore<T>(
  folder: string,
  passphrase: string,
  work: (db: OpenStore) => Promise<T>,
): Promise<T> {
  const db = await openStore({
    folder,
    clock: systemClock,
    randomness: systemRandomness,
    log: silentLog,
    deriveKey,
    unlock: { kind: 'passphrase', passphrase },
  });
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

/** Everything a store in this folder holds, decrypted: each row of each table, then each blob. */
export async function storeContent(db: OpenStore, folder: string): Promise<Buffer> {
  const tables = db.all("SELECT name FROM sqlite_schema WHERE type = 'table'");
  const values = tables.flatMap(({ name }) =>
    db.all(`SELECT * FROM "${String(name)}"`).flatMap((row) => Object.values(row)),
  );
  const names = await readdir(join(folder, 'blobs')).catch(() => []);
  const blobs = await Promise.all(names.map((name) => db.blobs.get(name)));
  const all = [...values, ...blobs].map((value) =>
    value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(String(value), 'utf8'),
  );
  return Buffer.concat(all.flatMap((value) => [value, Buffer.from('\n')]));
}

/** Everything the program wrote down or said about its work, in which no address stands at all. */
export async function protocolOf(app: App): Promise<string> {
  const logs = (await readdir(app.folder)).filter((name) => name.startsWith('engine.log'));
  expect(logs.length).toBeGreaterThan(0);
  const texts = await Promise.all(logs.map((name) => readFile(join(app.folder, name), 'utf8')));
  const protocol = [...texts, app.program().said()].join('\n');
  expect(protocol).toContain('"event"');
  expect(protocol).not.toContain('@');
  return protocol;
}
