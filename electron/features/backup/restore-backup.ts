import type { BackupInside } from '#contract/backup.ts';
import type { Secret } from '#contract/store.ts';
import { countText } from '#domain/copies/opening-count.ts';
import { countAccount } from '../copies/copy-watch.ts';
import type { Keychain, StoreFolders } from '../store/ports.ts';
import type { StoreSession } from '../store/session.ts';
import type { StoreShelf } from '../store/store-list.ts';
import type { BackupFiles, BackupInHand } from './ports.ts';

export interface RestorePorts {
  readonly files: BackupFiles;
  readonly session: StoreSession;
  readonly shelf: StoreShelf;
  readonly folders: StoreFolders;
  readonly keychain: Pick<Keychain, 'write'>;
}

/** What a backup holds, and whether it would take a store's place. Nothing is changed. */
export async function lookInto(
  ports: RestorePorts,
  path: string,
  secret: Secret | null,
): Promise<BackupInside> {
  const backup = await ports.files.open(path, secret);
  return { ...backup.inside, replaces: (await placeOf(ports, backup)) !== null };
}

/**
 * Puts a backup in the place of its store, which is kept aside, and opens it; where no such store is known, a place
 * is made. Practice is never replaced.
 * @throws Refusal as `BackupFiles.open` and `BackupInHand.putInto` say; what was open is open again then
 */
export async function restoreBackup(ports: RestorePorts, path: string, secret: Secret | null): Promise<void> {
  const { session, shelf, folders, keychain } = ports;
  const backup = await ports.files.open(path, secret);
  const folder = (await placeOf(ports, backup)) ?? folders.newClub();
  const put = async () => {
    await backup.putInto(folder);
    // Older on purpose. Where the keychain does not take it, the owner is asked as after any other old copy.
    await keychain.write(countAccount(backup.storeId), countText('restored'));
  };
  await session.replaceAt({ folder, practice: false }, put, secret);
  await shelf.note({ folder, name: backup.inside.organisation });
}

/** Where the store of a backup lies: one with the same number, or a club of which not even that can be read any more. */
async function placeOf(
  { session, shelf, folders }: RestorePorts,
  { storeId }: BackupInHand,
): Promise<string | null> {
  const { place } = session;
  const here = place.practice ? [] : [place.folder];
  const known = [...here, ...(await shelf.all()).map(({ folder }) => folder)];
  for (const folder of known) if ((await folders.storeIdIn(folder)) === storeId) return folder;
  const [current] = here;
  const isLost = current !== undefined && session.status().state === 'failed';
  return isLost && (await folders.storeIdIn(current)) === null ? current : null;
}
