import { damaged, foreignFile, readFailed } from '../faults.ts';
import type { Files } from '../files.ts';
import { replaceFile, systemCode } from '../files.ts';
import { spareKeysName, keysName, practiceKeyName } from '../folder/names.ts';
import { sameBytes } from '#domain/identity/same-bytes.ts';
import type { KeyFile, KeySlot } from './key-file.ts';
import { keyContent, readKeyFile, writeKeyFile } from './key-file.ts';
import type { KeyPlace, StoreKeys } from './key-place.ts';
import { keyLength, macOf } from './wrap.ts';

/** A file's content, or null when there is none. Throws `store.read-failed`. */
export async function readIfThere(files: Files, path: string): Promise<Uint8Array | null> {
  try {
    return await files.read(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw readFailed(error);
  }
}

/** The key slots of a folder, or null when it has none. Throws what `readKeyFile` throws. */
export async function readSlots(files: Files, folder: string, name = keysName): Promise<KeyFile | null> {
  const bytes = await readIfThere(files, `${folder}/${name}`);
  return bytes === null ? null : readKeyFile(bytes);
}

/**
 * Replaces the key slots, and the spare copy of them that helps when they are damaged. The spare is written first:
 * once this resolves, the former slots are in neither. After a crash between the two, `matchSpare` puts it right.
 */
export async function writeSlots(
  { files, folder }: Pick<KeyPlace, 'files' | 'folder'>,
  { dataKey, storeId }: StoreKeys,
  slots: readonly KeySlot[],
): Promise<void> {
  const content = keyContent(storeId, [...slots]);
  const bytes = writeKeyFile({ content, mac: macOf(content, dataKey) });
  await replaceFile(files, folder, spareKeysName, bytes);
  await replaceFile(files, folder, keysName, bytes);
}

/** Makes the spare the same as the key slots where it is not. Those must be known to be whole. */
export async function matchSpare({ files, folder }: Pick<KeyPlace, 'files' | 'folder'>): Promise<void> {
  const bytes = await readIfThere(files, `${folder}/${keysName}`);
  const spare = await readIfThere(files, `${folder}/${spareKeysName}`);
  if (bytes === null || (spare !== null && sameBytes(bytes, spare))) return;
  await replaceFile(files, folder, spareKeysName, bytes);
}

/** Removes the key beside the store once no slot wants it: it opens nothing then. What cannot be removed now is left. */
export async function removeStrayKey(
  { files, folder }: Pick<KeyPlace, 'files' | 'folder'>,
  slots: readonly KeySlot[],
): Promise<void> {
  if (slots.some(({ kind }) => kind === 'random')) return;
  await removeFiles(files, folder, (name) => name === practiceKeyName);
}

/** Removes damaged slots that were put aside: mended, they would let a former secret in. What cannot be removed is left. */
export async function removeDamagedSlots({
  files,
  folder,
}: Pick<KeyPlace, 'files' | 'folder'>): Promise<void> {
  await removeFiles(files, folder, (name) => name.startsWith(`${keysName}.damaged-`));
}

async function removeFiles(files: Files, folder: string, goes: (name: string) => boolean): Promise<void> {
  try {
    const names = (await files.list(folder)).filter(goes);
    for (const name of names) await files.remove(`${folder}/${name}`);
    if (names.length > 0) await files.syncFolder(folder);
  } catch (error) {
    if (systemCode(error) === '') throw error;
  }
}

/** The random key of the practice club, which lies beside the slots and so protects nothing from a reader. */
export async function readPracticeKey(files: Files, folder: string): Promise<Uint8Array> {
  const bytes = await readIfThere(files, `${folder}/${practiceKeyName}`);
  if (bytes === null) throw damaged('keys');
  const text = Buffer.from(bytes).toString('latin1').trim();
  if (!/^[0-9a-f]+$/.test(text)) throw foreignFile('keys');
  if (text.length !== keyLength * 2) throw damaged('keys');
  return Buffer.from(text, 'hex');
}

export async function writePracticeKey(files: Files, folder: string, key: Uint8Array): Promise<void> {
  const text = `${Buffer.from(key).toString('hex')}\n`;
  await replaceFile(files, folder, practiceKeyName, new TextEncoder().encode(text));
}
