import { damaged, foreignFile, readFailed } from '../faults.ts';
import type { Files } from '../files.ts';
import { replaceFile, systemCode } from '../files.ts';
import { keysBeforeName, keysName, practiceKeyName } from '../folder/names.ts';
import type { KeyFile, KeySlot } from './key-file.ts';
import { keyContent, readKeyFile, writeKeyFile } from './key-file.ts';
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

/** Replaces the key slots; the former stay as `keys.json.before`. */
export async function writeSlots(
  files: Files,
  folder: string,
  dataKey: Uint8Array,
  storeId: Uint8Array,
  slots: KeySlot[],
): Promise<void> {
  const former = await readIfThere(files, `${folder}/${keysName}`);
  if (former !== null) await replaceFile(files, folder, keysBeforeName, former);
  const content = keyContent(storeId, slots);
  await replaceFile(files, folder, keysName, writeKeyFile({ content, mac: macOf(content, dataKey) }));
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

export async function removePracticeKey(files: Files, folder: string): Promise<void> {
  await files.remove(`${folder}/${practiceKeyName}`);
  await files.syncFolder(folder);
}
