import { writeFailed } from '../faults.ts';
import type { Files } from '../files.ts';
import { replaceFile } from '../files.ts';
import { sameBytes } from '#domain/identity/same-bytes.ts';
import { readIfThere } from '../keys/slots-on-disk.ts';
import {
  blobsName,
  generationsAmong,
  spareKeysName,
  keysName,
  logName,
  practiceKeyName,
  snapshotName,
} from './names.ts';

/** `20261123-174205`, in UTC. */
function dated(now: number): string {
  return new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
}

/**
 * Puts generations newer than `after` aside under dated names, and with `keys` the key slots, whose place
 * the slots before them take. Nothing is deleted.
 */
export async function setDamagedAside(what: {
  readonly files: Files;
  readonly folder: string;
  readonly now: number;
  readonly after: number;
  readonly keys: boolean;
}): Promise<void> {
  const { files, folder, after } = what;
  const names = await files.list(folder);
  const suffix = `damaged-${dated(what.now)}`;
  const aside = async (name: string) => {
    if (names.includes(name)) await files.rename(`${folder}/${name}`, `${folder}/${name}.${suffix}`);
  };
  for (const { number } of generationsAmong(names)) {
    if (number > after) {
      await aside(snapshotName(number));
      await aside(logName(number));
    }
  }
  if (what.keys) {
    await aside(keysName);
    await replaceFile(files, folder, keysName, await files.read(`${folder}/${spareKeysName}`));
  }
  await files.syncFolder(folder);
}

/** The name of the dated folder that a store put aside at this time comes to lie in. */
export function asideName(now: number): string {
  return `aside-${dated(now)}`;
}

/**
 * Moves a whole closed store into a folder inside its own, so that a new one can be made in its place. The key slots
 * go last: as long as they lie there, not everything is aside, and the same call goes on where it was.
 */
export async function setStoreAside(files: Files, folder: string, target: string): Promise<void> {
  try {
    const names = await files.list(folder);
    await files.makeFolder(`${folder}/${target}`);
    const generations = generationsAmong(names).flatMap(({ number }) => [
      snapshotName(number),
      logName(number),
    ]);
    for (const name of [...generations, blobsName, practiceKeyName, spareKeysName, keysName]) {
      if (names.includes(name)) await files.rename(`${folder}/${name}`, `${folder}/${target}/${name}`);
    }
    await files.syncFolder(`${folder}/${target}`);
    await files.syncFolder(folder);
  } catch (error) {
    throw writeFailed(error);
  }
}

/** Whether an older state could be opened instead of a damaged newest one; of a folder that cannot be read, none. */
export async function hasOlder(files: Files, folder: string): Promise<boolean> {
  // Asked when something failed already: what failed is what the person has to hear of.
  const names = await files.list(folder).catch((): readonly string[] => []);
  const snapshots = generationsAmong(names).filter(({ hasSnapshot }) => hasSnapshot).length;
  return snapshots > 1 || (snapshots > 0 && (await spareDiffers(files, folder)));
}

/** The spare copy of the key slots helps only where it is not the same as the slots themselves. */
async function spareDiffers(files: Files, folder: string): Promise<boolean> {
  const spare = await readIfThere(files, `${folder}/${spareKeysName}`);
  if (spare === null) return false;
  const slots = await readIfThere(files, `${folder}/${keysName}`);
  return slots === null || !sameBytes(slots, spare);
}
