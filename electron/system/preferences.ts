import { open, readFile, rename, rm } from 'node:fs/promises';
import { Refusal } from '#electron/features/refuse.ts';

/** A small plain file that is read once and replaced whole. */
export interface PreferenceFile<T> {
  read(): T;
  /** @throws Refusal `store.disk-full`, `store.not-writable`: then what was kept before still is */
  write(value: T): Promise<void>;
}

/** Nobody's preferences are longer; a longer file is not ours. */
const longest = 64 * 1024;

/**
 * Opens the file at `path`. One that is missing, broken or foreign counts as empty: `parse` then gets null.
 * @param parse reads what the file holds, whatever that is, and answers defaults for what it does not know
 */
export async function openPreferences<T>(
  path: string,
  parse: (kept: unknown) => T,
): Promise<PreferenceFile<T>> {
  let current = parse(await readJson(path));
  return {
    read: () => current,
    write: async (value) => {
      await replace(path, `${JSON.stringify(value, null, 2)}\n`);
      current = value;
    },
  };
}

async function readJson(path: string): Promise<unknown> {
  try {
    const text = await readFile(path, 'utf8');
    return text.length > longest ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** By temporary file and rename: a crash leaves the former file or the new one. */
async function replace(path: string, text: string): Promise<void> {
  const temporary = `${path}.new`;
  try {
    const file = await open(temporary, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const full = code === 'ENOSPC' || code === 'EDQUOT';
    throw new Refusal(
      { code: full ? 'store.disk-full' : 'store.not-writable', params: {} },
      { cause: error },
    );
  }
}
