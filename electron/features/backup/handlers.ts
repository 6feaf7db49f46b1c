import type { backup } from '#contract/backup.ts';
import type { HandlersOf } from '#contract/define.ts';
import type { Backups } from './backups.ts';
import type { BackupDisk } from './ports.ts';
import type { RestorePorts } from './restore-backup.ts';
import { lookInto, restoreBackup } from './restore-backup.ts';

type Calls = HandlersOf<typeof backup>;

/** What needs an open store. */
export function backupHandlers(
  backups: Backups,
): Pick<Calls, 'backup.plan' | 'backup.save-plan' | 'backup.now' | 'backup.later'> {
  const done = (work: Promise<void>) => work.then(() => null);
  return {
    'backup.plan': () => backups.plan(),
    'backup.save-plan': (plan) => done(backups.savePlan(plan)),
    'backup.now': ({ folder }) => backups.make(folder, 'by-hand'),
    'backup.later': () => done(backups.remindLater()),
  };
}

/** What is answered without a store too. */
export function backupFileHandlers(
  disk: BackupDisk,
  restoring: RestorePorts,
  openStoreId: () => string | null,
): Pick<Calls, 'backup.in-folder' | 'backup.at' | 'backup.look' | 'backup.restore'> {
  return {
    'backup.in-folder': ({ folder }) => disk.list(folder, openStoreId()),
    'backup.at': ({ path }) => disk.at(path, openStoreId()),
    'backup.look': ({ path, secret }) => lookInto(restoring, path, secret),
    'backup.restore': async ({ path, secret }) => {
      await restoreBackup(restoring, path, secret);
      return null;
    },
  };
}
