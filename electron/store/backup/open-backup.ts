import { Refusal } from '#electron/features/refuse.ts';
import type { BackupFiles } from '#electron/features/backup/ports.ts';
import type { Secret } from '#contract/store.ts';
import { readFailed } from '../faults.ts';
import { realFiles } from '../files.ts';
import { keysName } from '../folder/names.ts';
import { asideName } from '../folder/set-aside.ts';
import { noKeychain } from '../keys/no-keychain.ts';
import { unlockKeys } from '../keys/unlock.ts';
import type { OpenStore } from '../live/open-store.ts';
import { takeLock } from '../lock.ts';
import { migrations as allMigrations } from '../migrations/migrations.ts';
import type { StoreOptions } from '../open-options.ts';
import { lookInside } from './look-inside.ts';
import type { OpenedBackup } from './read-backup.ts';
import { readBackup, slotsInBackup } from './read-backup.ts';
import { restoreBackup } from './restore.ts';

/** The store that is open, and where it lies. */
export interface StoreAtHand {
  readonly store: Pick<OpenStore, 'readBackup' | 'storeId'>;
  readonly folder: string;
}

/** @param atHand the store that is open now, or null */
export function backupFiles(
  options: Omit<StoreOptions, 'folder'>,
  atHand: () => StoreAtHand | null,
): BackupFiles {
  const { files = realFiles, clock, randomness, migrations = allMigrations } = options;

  /** By the open store's key; what opens that store opens the restored one too, whatever the password was then. */
  async function byOpenStore(bytes: Uint8Array): Promise<OpenedBackup> {
    const open = atHand();
    if (open === null) throw new Refusal({ code: 'store.locked', params: {} });
    const backup = open.store.readBackup(bytes);
    const keys = await files.read(`${open.folder}/${keysName}`);
    return { ...backup, parts: new Map([...backup.parts, [keysName, keys]]) };
  }

  async function bySecret(bytes: Uint8Array, secret: Secret): Promise<OpenedBackup> {
    const slots = slotsInBackup(bytes);
    const place = { ...options, files, folder: '', keychain: options.keychain ?? noKeychain };
    return readBackup(bytes, (await unlockKeys(place, slots, secret)).dataKey);
  }

  return {
    open: async (path, secret) => {
      const bytes = await files.read(path).catch((error: unknown) => {
        throw readFailed(error);
      });
      const backup = await (secret === null ? byOpenStore(bytes) : bySecret(bytes, secret));
      return {
        storeId: Buffer.from(backup.identity.storeId).toString('hex'),
        inside: await lookInside(backup, migrations),
        putInto: async (folder) => {
          await files.makeFolder(folder);
          const lock = await takeLock(files, folder, clock, randomness);
          try {
            await restoreBackup(files, folder, backup, asideName(clock.now()));
          } finally {
            await lock.release();
          }
        },
      };
    },
  };
}
