import type { Files, OpenFile } from '#electron/store/files.ts';
import { realFiles } from '#electron/store/files.ts';

export type Failure = 'ENOSPC' | 'EIO' | 'short write, then ENOSPC';
type Writing =
  | 'write'
  | 'sync'
  | 'truncate'
  | 'create'
  | 'rename'
  | 'remove'
  | 'removeFolder'
  | 'syncFolder'
  | 'edit'
  | 'makeFolder';

export interface FailingFiles extends Files {
  /** How many writing calls there were. */
  readonly calls: readonly Writing[];
  /** From the n-th writing call on (counted from 1 since the start) everything fails, until `heal`. */
  failFrom(call: number, failure: Failure): void;
  /** Only the n-th writing call fails. */
  failAt(call: number, failure: Failure): void;
  heal(): void;
  readonly hasFailed: boolean;
}

/** The real disk, on which writing fails when told so. */
export function failingFiles(): FailingFiles {
  const calls: Writing[] = [];
  let fails: (call: number) => boolean = () => false;
  let failure: Failure = 'EIO';
  let hasFailed = false;

  const due = (kind: Writing): boolean => {
    calls.push(kind);
    const failing = fails(calls.length);
    hasFailed ||= failing;
    return failing;
  };
  const broken = () => {
    const code = failure === 'EIO' ? 'EIO' : 'ENOSPC';
    return Object.assign(new Error(code), { code });
  };
  const guard = (kind: Writing): void => {
    if (due(kind)) throw broken();
  };

  const guarded = (file: OpenFile): OpenFile => ({
    write: async (bytes, position) => {
      if (!due('write')) return file.write(bytes, position);
      const some = bytes.subarray(0, Math.floor(bytes.length / 2));
      if (failure === 'short write, then ENOSPC') await file.write(some, position);
      throw broken();
    },
    sync: async () => {
      guard('sync');
      await file.sync();
    },
    truncate: async (size) => {
      guard('truncate');
      await file.truncate(size);
    },
    close: () => file.close(),
  });

  const over =
    <A extends unknown[], T>(kind: Writing, work: (...given: A) => Promise<T>) =>
    async (...given: A): Promise<T> => {
      guard(kind);
      return work(...given);
    };

  return {
    ...realFiles,
    makeFolder: over('makeFolder', realFiles.makeFolder),
    create: async (path, exclusive) => {
      guard('create');
      return guarded(await realFiles.create(path, exclusive));
    },
    edit: async (path) => {
      guard('edit');
      return guarded(await realFiles.edit(path));
    },
    rename: over('rename', realFiles.rename),
    remove: over('remove', realFiles.remove),
    removeFolder: over('removeFolder', realFiles.removeFolder),
    syncFolder: over('syncFolder', realFiles.syncFolder),
    calls,
    failFrom: (call, how) => {
      failure = how;
      fails = (now) => now >= call;
    },
    failAt: (call, how) => {
      failure = how;
      fails = (now) => now === call;
    },
    heal: () => {
      fails = () => false;
    },
    get hasFailed() {
      return hasFailed;
    },
  };
}
