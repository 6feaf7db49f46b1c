import { constants } from 'node:fs';
import { chmod, mkdir, open, readdir, rename, rm, rmdir, stat, utimes } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Everything the store asks of a disk, small enough that a test can stand in and fail at the N-th call.
 * All methods reject with Node's system errors (`code`: ENOENT, ENOSPC, EIO, ...).
 */
export interface Files {
  makeFolder(path: string): Promise<void>;
  /** The names in a folder; none when it does not exist. */
  list(folder: string): Promise<readonly string[]>;
  read(path: string): Promise<Uint8Array>;
  /** At most so many bytes from the beginning of a file, and how many it has in all. */
  readBeginning(path: string, most: number): Promise<{ readonly bytes: Uint8Array; readonly size: number }>;
  /** Makes a file that only its owner may read; `exclusive` refuses with EEXIST when there is one, else it is emptied. */
  create(path: string, exclusive: boolean): Promise<OpenFile>;
  /** Opens an existing file for writing. */
  edit(path: string): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; one that is not there is no error. */
  remove(path: string): Promise<void>;
  /** Removes an empty folder; one that is not there is no error. */
  removeFolder(path: string): Promise<void>;
  /** Makes created, renamed and removed names durable. */
  syncFolder(path: string): Promise<void>;
  /** Sets a file's time to now, and says when it was set last (milliseconds since 1970). */
  touch(path: string): Promise<void>;
  touchedAt(path: string): Promise<number>;
}

export interface OpenFile {
  /** Writes at a byte position; may write fewer bytes than given and answers how many. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  /** Resolves once the content has reached the disk. */
  sync(): Promise<void>;
  truncate(size: number): Promise<void>;
  close(): Promise<void>;
}

/** The system's word for what failed, such as `ENOSPC`; empty when it is no system error. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Writes all bytes, however few the system takes at a time. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const written = await file.write(bytes.subarray(done), position + done);
    if (written <= 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' });
    done += written;
  }
}

/** Puts `bytes` in the place of a file so that a crash leaves the former or the new one, never a mix. */
export async function replaceFile(
  files: Files,
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const temporary = `${folder}/${name}.new`;
  const file = await files.create(temporary, false);
  try {
    await writeAll(file, bytes, 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await files.rename(temporary, `${folder}/${name}`);
  await files.syncFolder(folder);
}

/** Scanners and indexers on Windows hold files for a moment: a rename is tried again for up to ten seconds. */
const renameWaits = [20, 50, 100, 200, 500, 1000, 2000, 3000, 3000];

async function renamePatiently(from: string, to: string): Promise<void> {
  for (const wait of renameWaits) {
    try {
      return await rename(from, to);
    } catch (error) {
      const held = process.platform === 'win32' && ['EPERM', 'EBUSY', 'EACCES'].includes(systemCode(error));
      if (!held) throw error;
      await pause(wait);
    }
  }
  return rename(from, to);
}

async function syncFolder(path: string): Promise<void> {
  // Windows cannot sync a folder; its file systems journal names themselves.
  if (process.platform === 'win32') return;
  const folder = await open(path, constants.O_RDONLY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function opened(handle: FileHandle): OpenFile {
  return {
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    sync: () => handle.datasync(),
    truncate: (size) => handle.truncate(size),
    close: () => handle.close(),
  };
}

async function readWhole(path: string): Promise<Uint8Array> {
  const handle = await open(path, constants.O_RDONLY);
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

async function readBeginning(path: string, most: number) {
  const handle = await open(path, constants.O_RDONLY);
  try {
    const { size } = await handle.stat();
    const buffer = new Uint8Array(Math.min(most, size));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return { bytes: buffer.subarray(0, bytesRead), size };
  } finally {
    await handle.close();
  }
}

async function names(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

export const realFiles: Files = {
  makeFolder: async (path) => {
    const made = await mkdir(path, { recursive: true, mode: 0o700 });
    if (made !== undefined) await chmod(path, 0o700);
  },
  list: names,
  read: readWhole,
  readBeginning,
  create: async (path, exclusive) => opened(await open(path, exclusive ? 'wx' : 'w', 0o600)),
  edit: async (path) => opened(await open(path, 'r+')),
  rename: renamePatiently,
  remove: (path) => rm(path, { force: true }),
  removeFolder: async (path) => {
    await rmdir(path).catch((error: unknown) => {
      if (systemCode(error) !== 'ENOENT') throw error;
    });
  },
  syncFolder,
  touch: async (path) => {
    const now = new Date();
    await utimes(path, now, now);
  },
  touchedAt: async (path) => (await stat(path)).mtimeMs,
};
