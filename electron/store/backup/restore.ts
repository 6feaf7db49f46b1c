import type { Clock, Randomness } from '#electron/features/ports.ts';
import { preamble } from '../container/preamble.ts';
import { writeFailed } from '../faults.ts';
import type { Files } from '../files.ts';
import { replaceFile } from '../files.ts';
import { blobsName, keysName, logName, snapshotName } from '../folder/names.ts';
import { setStoreAside } from '../folder/set-aside.ts';
import { takeLock } from '../lock.ts';
import type { OpenedBackup } from './read-backup.ts';

/** Where a restored store is put together, beside the one whose place it takes. */
const stage = 'restored';
/** Lies in the stage once the restored store is complete there; holds the name of the folder for the former one. */
const completeName = 'complete';
/** What becomes of it once the former store is out of the way. */
const clearedName = 'cleared';

/** Finishes what a crash interrupted, where there is anything, under the store's lock. */
export async function finishInterruptedRestore(options: {
  readonly files: Files;
  readonly folder: string;
  readonly clock: Clock;
  readonly randomness: Randomness;
}): Promise<void> {
  const { files, folder, clock, randomness } = options;
  if ((await files.list(`${folder}/${stage}`).catch(() => [])).length === 0) return;
  const lock = await takeLock(files, folder, clock, randomness);
  try {
    await finishRestore(files, folder);
  } finally {
    await lock.release();
  }
}

/**
 * Puts a backup in the place of the store of this folder, if there is one; that one is kept aside. First the whole of
 * it is written beside, then the two change places, so that a crash leaves the former or the restored one: what was
 * begun is finished by `finishRestore`. Only under the store's lock. Throws `store.disk-full`, `store.not-writable`.
 * @param aside name of the folder for the former store
 */
export async function restoreBackup(
  files: Files,
  folder: string,
  backup: OpenedBackup,
  aside: string,
): Promise<void> {
  try {
    await stageBackup(files, `${folder}/${stage}`, backup);
    await replaceFile(files, `${folder}/${stage}`, completeName, new TextEncoder().encode(aside));
  } catch (error) {
    throw writeFailed(error);
  }
  await finishRestore(files, folder);
}

async function stageBackup(files: Files, staged: string, { identity, parts }: OpenedBackup): Promise<void> {
  await clear(files, staged);
  await files.makeFolder(`${staged}/${blobsName}`);
  for (const [name, bytes] of parts) {
    const [inFolder, blob] = name.split('/');
    if (blob !== undefined) await replaceFile(files, `${staged}/${blobsName}`, blob, bytes);
    else if (inFolder === 'snapshot') {
      await replaceFile(files, staged, snapshotName(identity.generation), bytes);
    } else await replaceFile(files, staged, keysName, bytes);
  }
  await replaceFile(files, staged, logName(identity.generation), preamble('log', identity));
}

/**
 * Finishes a restoring that a crash interrupted, or clears away one that was not complete. Nothing to do is no error.
 * Throws `store.disk-full`, `store.not-writable`, `store.read-failed`; it can be called again then.
 */
export async function finishRestore(files: Files, folder: string): Promise<void> {
  const staged = `${folder}/${stage}`;
  try {
    const names = await files.list(staged);
    if (names.includes(completeName)) {
      const aside = new TextDecoder().decode(await files.read(`${staged}/${completeName}`));
      await setStoreAside(files, folder, aside);
      await files.rename(`${staged}/${completeName}`, `${staged}/${clearedName}`);
      await files.syncFolder(staged);
    } else if (!names.includes(clearedName)) {
      await clear(files, staged);
      return;
    }
    await takePlace(files, folder, staged);
  } catch (error) {
    throw writeFailed(error);
  }
}

async function takePlace(files: Files, folder: string, staged: string): Promise<void> {
  for (const name of await files.list(staged)) {
    if (name !== clearedName) await files.rename(`${staged}/${name}`, `${folder}/${name}`);
  }
  await files.syncFolder(folder);
  await files.remove(`${staged}/${clearedName}`);
  await files.removeFolder(staged);
  await files.syncFolder(folder);
}

async function clear(files: Files, staged: string): Promise<void> {
  for (const name of await files.list(`${staged}/${blobsName}`)) {
    await files.remove(`${staged}/${blobsName}/${name}`);
  }
  await files.removeFolder(`${staged}/${blobsName}`);
  for (const name of await files.list(staged)) await files.remove(`${staged}/${name}`);
  await files.removeFolder(staged);
}
