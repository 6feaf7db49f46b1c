import { isAbsolute, join } from 'node:path';
import type { BackupView } from '#contract/backup.ts';
import { backupEnding } from '#domain/backup/backup.ts';
import type { BackupDisk } from '#electron/features/backup/ports.ts';
import { Refusal } from '#electron/features/refuse.ts';
import { readFailed, writeFailed } from '../faults.ts';
import type { Files } from '../files.ts';
import { systemCode, writeAll } from '../files.ts';
import { backupBeginning, backupHeadLength, readBackupHead } from './backup-index.ts';

const mostShown = 400;
const probeName = '.rundpost-probe';

/** The backups that lie in folders of the owner's. */
export function backupFolder(files: Files): BackupDisk {
  return {
    list: async (folder, storeId) => {
      checkAbsolute(folder);
      const names = await files.list(folder).catch((error: unknown) => {
        throw systemCode(error) === 'ENOTDIR' ? noFolder('missing') : readFailed(error);
      });
      const found: BackupView[] = [];
      for (const name of names.filter((one) => one.endsWith(backupEnding)).slice(0, mostShown)) {
        const path = join(folder, name);
        const view = await glance(files, path, storeId).catch(() => null);
        if (view !== null) found.push(view);
      }
      return found.toSorted((one, other) => other.madeAt - one.madeAt);
    },
    at: async (path, storeId) => {
      checkAbsolute(path);
      return glance(files, path, storeId).catch((error: unknown) => {
        throw readFailed(error);
      });
    },
    check: async (folder) => {
      checkAbsolute(folder);
      try {
        await files.makeFolder(folder);
        const probe = await files.create(join(folder, probeName), false);
        await writeAll(probe, new Uint8Array([1]), 0);
        await probe.close();
        await files.remove(join(folder, probeName));
      } catch (error) {
        throw systemCode(error) === 'ENOSPC' ? writeFailed(error) : noFolder('not-writable');
      }
    },
    remove: (path) => files.remove(path),
  };
}

function checkAbsolute(folder: string): void {
  if (!isAbsolute(folder)) throw noFolder('relative');
}

function noFolder(problem: 'relative' | 'not-writable' | 'missing'): Refusal {
  return new Refusal({ code: 'store.folder', params: { problem } });
}

/** What a file says of itself without a key. A file that is no backup is refused. */
async function glance(files: Files, path: string, storeId: string | null): Promise<BackupView> {
  const { bytes } = await files.readBeginning(path, backupBeginning);
  const head = await files.readBeginning(path, backupHeadLength(bytes));
  const { identity, index } = readBackupHead(head.bytes);
  const ours = storeId === Buffer.from(identity.storeId).toString('hex');
  return { path, madeAt: index.madeAt, reason: index.reason, bytes: head.size, ours };
}
