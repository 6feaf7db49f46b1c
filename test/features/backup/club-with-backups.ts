import { onTestFinished } from 'vitest';
import { recoveryKeyOf } from '#domain/store/recovery-key.ts';
import { Backups } from '#electron/features/backup/backups.ts';
import { StoreSession } from '#electron/features/store/session.ts';
import { storeShelf } from '#electron/features/store/store-list.ts';
import type { StoreList } from '#electron/features/store/ports.ts';
import { backupFolder } from '#electron/store/backup/backup-folder.ts';
import type { StoreAtHand } from '#electron/store/backup/open-backup.ts';
import { backupFiles } from '#electron/store/backup/open-backup.ts';
import { realFiles } from '#electron/store/files.ts';
import { storeFolders } from '#electron/store/folder/store-folders.ts';
import { makeClubStore, storeKeeper } from '#electron/store/keeper.ts';
import { backupPlanTable } from '#electron/store/tables/backup-plan.ts';
import { systemRandomness } from '#electron/system/randomness.ts';
import { memoryKeychain } from '../../store/memory-keychain.ts';
import { quickKey } from '../../store/quick-key.ts';
import { scratchClock, scratchFolder, silentLog } from '../../store/scratch-store.ts';

export const password = 'drei Ruder am Steg';
export const recoveryKey = recoveryKeyOf(new Uint8Array(23).fill(5));
const organisation = { name: 'Turnverein Übersee', mark: 'TÜ', legalNotice: 'Am See 1' };

/** The stores of a computer as the engine keeps them, without anything that works on them. */
export async function computer() {
  const own = await scratchFolder();
  const clock = scratchClock(Date.UTC(2026, 10, 24, 9));
  const folders = storeFolders(realFiles, own, systemRandomness);
  let kept: StoreList = { current: null, stores: [], forgotten: [] };
  const list = { read: () => kept, write: async (next: StoreList) => void (kept = next) };
  const shared = {
    clock,
    randomness: systemRandomness,
    log: silentLog,
    deriveKey: quickKey,
    keychain: memoryKeychain(),
  };
  const shelf = storeShelf({ list, folders, clock, log: silentLog });
  let atHand: StoreAtHand | null = null;
  let backups: Backups | null = null;
  const events = { changed: () => undefined };
  const session = new StoreSession(
    {
      clock,
      log: silentLog,
      events,
      opened: shelf.opened,
      keeperAt: (place) =>
        storeKeeper({
          ...shared,
          ...place,
          opened: async (store) => {
            atHand = { store, folder: place.folder };
            backups = new Backups({
              store,
              clock,
              events,
              log: silentLog,
              source: store,
              disk: backupFolder(realFiles),
              plan: backupPlanTable(store),
              organisationName: () => organisation.name,
            });
          },
          closing: async () => {
            atHand = null;
            backups = null;
          },
          organisation: () => organisation.name,
        }),
    },
    shelf.current(),
  );
  onTestFinished(() => session.close());
  const present = <T>(value: T | null): T => {
    if (value === null) throw new Error('no store is open');
    return value;
  };
  return {
    clock,
    session,
    folders,
    restoring: {
      files: backupFiles(shared, () => atHand),
      session,
      shelf,
      folders,
      keychain: shared.keychain,
    },
    backups: () => present(backups),
    /** A club's store behind `password`, open. */
    club: async () => {
      const folder = folders.newClub();
      const protection = { kind: 'passphrase', passphrase: password } as const;
      const recovery = { key: recoveryKey, createdAt: 1, keepers: [] };
      await makeClubStore({ ...shared, folder }, { organisation, language: 'de', protection, recovery });
      await session.switchTo({ folder, practice: false }, protection);
      return folder;
    },
  };
}
