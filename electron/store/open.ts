import type { Secret } from '#contract/store.ts';
import { readBackup } from './backup/read-backup.ts';
import { writeBackup } from './backup/write-backup.ts';
import { blobStore, sweepBlobs } from './blobs/blobs.ts';
import { Refusal } from '#electron/features/refuse.ts';
import { damaged, readFailed, writeFailed } from './faults.ts';
import type { Files } from './files.ts';
import { realFiles, systemCode } from './files.ts';
import { generationsAmong, spareKeysName } from './folder/names.ts';
import { changeRecoveryKey, protect } from './keys/protect.ts';
import type { KeyPlace } from './keys/key-place.ts';
import { noKeychain } from './keys/no-keychain.ts';
import type { OpenKeys } from './keys/unlock.ts';
import { unlockKeys } from './keys/unlock.ts';
import { matchSpare, readSlots, removeStrayKey } from './keys/slots-on-disk.ts';
import type { LoadedGeneration, StorePlace } from './live/generation.ts';
import { beginGeneration, cutLog, dropOldGenerations, loadGeneration } from './live/generation.ts';
import { Journal } from './live/journal.ts';
import { LiveStore } from './live/live-store.ts';
import type { OpenStore } from './live/open-store.ts';
import type { StoreLock } from './lock.ts';
import { takeLock } from './lock.ts';
import { migrate } from './migrations/migrate.ts';
import { migrations as allMigrations } from './migrations/migrations.ts';
import type { StoreOptions } from './open-options.ts';
import { setDamagedAside } from './folder/set-aside.ts';
import { namedBlobs } from './tables/blob-names.ts';

export interface OpenOptions extends StoreOptions {
  readonly unlock: Secret;
  /** `older` puts the newest, damaged files aside and goes on from the state before them. */
  readonly generation?: 'newest' | 'older';
}

/**
 * Opens a store for this process alone. Throws a Refusal: `store.in-use`, `store.wrong-passphrase`,
 * `store.locked` (a passphrase is wanted), `store.damaged`, `store.empty-file`, `store.foreign-file`,
 * `store.newer`, `store.read-failed`, `store.disk-full`, `store.not-writable`; nothing was changed then.
 */
export async function openStore(options: OpenOptions): Promise<OpenStore> {
  const { folder, files = realFiles } = options;
  const lock = await takeLock(files, folder, options.clock, options.randomness);
  try {
    return await openLocked(options, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openLocked(options: OpenOptions, lock: StoreLock): Promise<OpenStore> {
  const { folder, randomness, deriveKey, clock, files = realFiles, keychain = noKeychain } = options;
  const older = options.generation === 'older';
  const keyPlace: KeyPlace = { files, folder, randomness, deriveKey, keychain };
  const { keys, fromBefore } = await openKeys(keyPlace, options.unlock, older);
  const place: StorePlace = { files, folder, randomness, ...keys };
  const numbers = await snapshotNumbers(files, folder);
  // When the key slots were what was damaged, the newest generation itself may be whole.
  const chosen = numbers[older && !fromBefore ? 1 : 0];
  if (chosen === undefined) throw damaged('snapshot');
  const loaded = await loadGeneration(place, chosen);
  try {
    if (older) await setDamagedAside({ files, folder, now: clock.now(), after: chosen, keys: fromBefore });
    const newest = Math.max(...numbers);
    const journal = await prepare(options, place, lock, { chosen, newest }, loaded);
    await finishChange(keyPlace);
    await sweepBlobs(files, folder, namedBlobs(loaded.memory));
    return new LiveStore({
      memory: loaded.memory,
      journal,
      blobs: blobStore(place),
      log: options.log,
      operator: keys.operator,
      storeId: Buffer.from(keys.storeId).toString('hex'),
      tornTail: loaded.tornTail,
      protect: (next) => protect(keyPlace, keys, next),
      changeRecoveryKey: (next) => changeRecoveryKey(keyPlace, keys, next),
      backUp: (copy, target, facts) => writeBackup(place, copy, target, facts),
      readBackup: (bytes) => readBackup(bytes, keys.dataKey),
    });
  } catch (error) {
    loaded.memory.close();
    throw writeFailed(error);
  }
}

async function snapshotNumbers(files: Files, folder: string): Promise<readonly number[]> {
  const names = await files.list(folder).catch((error: unknown) => {
    throw readFailed(error);
  });
  return generationsAmong(names)
    .filter(({ hasSnapshot }) => hasSnapshot)
    .map(({ number }) => number);
}

/** The keys; when `older` is asked for and the slots are damaged, from the slots before them. */
async function openKeys(
  place: KeyPlace,
  unlock: Secret,
  older: boolean,
): Promise<{ readonly keys: OpenKeys; readonly fromBefore: boolean }> {
  const { files, folder } = place;
  try {
    const file = await readSlots(files, folder);
    if (file === null) throw damaged('keys');
    return { keys: await unlockKeys(place, file, unlock), fromBefore: false };
  } catch (error) {
    const unusable = error instanceof Refusal && 'part' in error.fault.params;
    const before = older && unusable ? await readSlots(files, folder, spareKeysName) : null;
    if (before === null) throw error;
    return { keys: await unlockKeys(place, before, unlock), fromBefore: true };
  }
}

/**
 * A change of what opens the store may have been interrupted: what the former slots needed goes, and the spare copy
 * becomes that of the slots which just opened the store. A disk that takes no writes now is left as it is.
 */
async function finishChange(place: KeyPlace): Promise<void> {
  const file = await readSlots(place.files, place.folder);
  if (file === null) return;
  await matchSpare(place).catch((error: unknown) => {
    if (systemCode(error) === '') throw error;
  });
  await removeStrayKey(place, file.content.slots);
}

/** Brings what was loaded to where it can be written: torn tail cut, schema and SQLite version of today. */
async function prepare(
  options: OpenOptions,
  place: StorePlace,
  lock: StoreLock,
  { chosen, newest }: { readonly chosen: number; readonly newest: number },
  { memory, tornTail, engines, ...loaded }: LoadedGeneration,
): Promise<Journal> {
  const engine = String(memory.all('SELECT sqlite_source_id() AS id')[0]?.['id']);
  const migrated = migrate(memory, options.migrations ?? allMigrations);
  const otherEngine = [...engines].some((other) => other !== engine);
  let generation = chosen;
  let { end } = loaded;
  // Whoever held a lock that was taken over may still write late: to a log that nobody reads any more.
  if (migrated || otherEngine || lock.recovered || options.generation === 'older') {
    generation = newest + 1;
    end = await beginGeneration(place, generation, memory.export());
    await dropOldGenerations(place, generation).catch(() => undefined);
  } else if (tornTail) {
    await cutLog(place, generation, end);
  }
  return new Journal(place, lock, { generation, end, engine, snapshotSize: loaded.snapshotSize });
}
