import { createHash } from 'node:crypto';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Randomness } from '#electron/features/ports.ts';
import type { FolderContent, StoreFolders } from '#electron/features/store/ports.ts';
import type { Files } from '../files.ts';
import { systemCode } from '../files.ts';
import { readSlots } from '../keys/slots-on-disk.ts';
import { keysName, lockName, unfinishedName } from './names.ts';

/** The folders stores lie in, below the program's own folder or where their owner wants them. */
export function storeFolders(files: Files, own: string, randomness: Randomness): StoreFolders {
  const clubs = join(own, 'clubs');
  const hex = () => Buffer.from(randomness.bytes(4)).toString('hex');
  return {
    practice: join(own, 'practice'),
    newClub: () => join(clubs, hex()),
    resolve: (folder) => (isAbsolute(folder) ? resolve(folder) : null),
    idOf: (folder) => createHash('sha256').update(folder).digest('hex').slice(0, 8),
    look: async (folder) => {
      const holds = await contentOf(files, folder);
      return { holds, writable: await isWritable(files, folder, holds, hex()) };
    },
    liesInStore: (folder) => liesInStore(files, dirname(folder)),
    storeIdIn: (folder) =>
      readSlots(files, folder).then(
        (file) => file?.content.storeId ?? null,
        () => null,
      ),
    clubs: async () => {
      const names = await files.list(clubs).catch(() => []);
      const found = await Promise.all(
        names.map(async (name) => ((await contentOf(files, join(clubs, name))) === 'store' ? [name] : [])),
      );
      return found.flat().map((name) => join(clubs, name));
    },
  };
}

async function contentOf(files: Files, folder: string): Promise<FolderContent> {
  const names = await files.list(folder).catch(() => null);
  // A file, or a folder that may not be looked into.
  if (names === null) return 'something';
  if (names.includes(keysName)) return 'store';
  if (names.length === 0) return (await exists(files, folder)) ? 'nothing' : 'missing';
  // The beginnings of a store are ours, and making one begins anew there.
  return names.includes(unfinishedName) || names.every((name) => name === lockName) ? 'nothing' : 'something';
}

async function exists(files: Files, path: string): Promise<boolean> {
  return files.touchedAt(path).then(
    () => true,
    () => false,
  );
}

/** Tried by writing: rights alone do not say it. For a folder that is to be made, the nearest one that is there. */
async function isWritable(
  files: Files,
  folder: string,
  holds: FolderContent,
  name: string,
): Promise<boolean> {
  const parent = dirname(folder);
  if (holds === 'missing')
    return parent !== folder && isWritable(files, parent, await contentOf(files, parent), name);
  const probe = join(folder, `rundpost-${name}.probe`);
  try {
    const file = await files.create(probe, true);
    await file.close();
    await files.remove(probe);
    return true;
  } catch (error) {
    if (systemCode(error) === '') throw error;
    return false;
  }
}

/** Whether the folder or any above it holds a store. */
async function liesInStore(files: Files, folder: string): Promise<boolean> {
  if ((await contentOf(files, folder)) === 'store') return true;
  const parent = dirname(folder);
  return parent !== folder && liesInStore(files, parent);
}
