import type { Secret } from '#contract/store.ts';
import type { KeyFacts } from '#electron/features/store/ports.ts';
import { damaged, readFailed } from '../faults.ts';
import type { Files } from '../files.ts';
import { realFiles } from '../files.ts';
import { generationsAmong, unfinishedName } from '../folder/names.ts';
import type { KeySlot } from './key-file.ts';
import { readSlots } from './slots-on-disk.ts';
import type { KeyPlace } from './key-place.ts';
import { unlockKeys } from './unlock.ts';

/**
 * What opens the store in a folder, or null when there is none. A folder with data but without key slots is
 * damaged, never a new beginning. Throws what reading the key slots throws.
 */
export async function readKeyFacts(folder: string, files: Files = realFiles): Promise<KeyFacts | null> {
  const file = await readSlots(files, folder);
  if (file !== null) {
    return factsOf(file.content.slots);
  }
  const names = await files.list(folder).catch((error: unknown) => {
    throw readFailed(error);
  });
  if (generationsAmong(names).length > 0 && !names.includes(unfinishedName)) throw damaged('keys');
  return null;
}

function factsOf(slots: readonly KeySlot[]): KeyFacts {
  const kinds = new Set(slots.map(({ kind }) => kind));
  const recovery = slots.find((slot) => slot.kind === 'recovery');
  const protection = kinds.has('random') ? 'none' : kinds.has('keychain') ? 'keychain' : 'passphrase';
  return { protection, recoveryMadeAt: recovery?.createdAt ?? null };
}

/** Resolves when `secret` opens the store; throws what `unlockKeys` throws. */
export async function verifySecret(place: KeyPlace, secret: Secret): Promise<void> {
  const file = await readSlots(place.files, place.folder);
  if (file === null) throw damaged('keys');
  await unlockKeys(place, file, secret);
}
