import { cp, rm } from 'node:fs/promises';
import { createStore } from '#electron/store/create.ts';
import type { Files } from '#electron/store/files.ts';
import { realFiles } from '#electron/store/files.ts';
import { deriveKey } from '#electron/store/keys/derive-key.ts';
import { noKeychain } from '#electron/store/keys/no-keychain.ts';
import { readSlots } from '#electron/store/keys/slots-on-disk.ts';
import { unlockKeys } from '#electron/store/keys/unlock.ts';
import type { StorePlace } from '#electron/store/live/generation.ts';
import type { OpenStore } from '#electron/store/live/open-store.ts';
import type { OpenOptions } from '#electron/store/open.ts';
import { openStore } from '#electron/store/open.ts';
import type { StoreOptions } from '#electron/store/open-options.ts';
import { systemRandomness } from '#electron/system/randomness.ts';
import { scratchClock, scratchFolder, silentLog } from './scratch-store.ts';

export function storeOptions(folder: string): StoreOptions {
  return { folder, clock: scratchClock(), randomness: systemRandomness, log: silentLog, deriveKey };
}

/** Opens the store in a folder by its random key. */
export function open(folder: string, more: Partial<OpenOptions> = {}): Promise<OpenStore> {
  return openStore({ ...storeOptions(folder), unlock: { kind: 'none' }, ...more });
}

/** A folder with a new store in it, closed. */
export async function storeFolder(): Promise<string> {
  const folder = await scratchFolder();
  await createStore(storeOptions(folder));
  return folder;
}

/** What the disk would hold if the power failed now: a copy of the folder of a store that is still open. */
export async function copyOf(folder: string): Promise<string> {
  const copy = await scratchFolder();
  await cp(folder, copy, { recursive: true });
  await rm(`${copy}/lock`, { force: true });
  return copy;
}

/** The keys of a store, for tests that look inside its files. */
export async function placeOf(folder: string, files: Files = realFiles): Promise<StorePlace> {
  const slots = await readSlots(files, folder);
  if (slots === null) throw new Error('no key slots');
  const place = { files, folder, randomness: systemRandomness, deriveKey, keychain: noKeychain };
  return { ...place, ...(await unlockKeys(place, slots, { kind: 'none' })) };
}

/** Real files, of which one reads as changed. */
export function filesWith(name: string, change: (bytes: Uint8Array) => Uint8Array): Files {
  return {
    ...realFiles,
    read: async (path) => {
      const bytes = await realFiles.read(path);
      return path.endsWith(`/${name}`) ? change(bytes) : bytes;
    },
  };
}

export function put(db: OpenStore, key: string, value: string): Promise<void> {
  return db.transaction(() => {
    db.run('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)', [key, value]);
  });
}

export function settings(db: OpenStore): Record<string, string> {
  const rows = db.all('SELECT key, value FROM setting ORDER BY key');
  return Object.fromEntries(rows.map(({ key, value }) => [String(key), String(value)]));
}
