import type { Secret } from '#contract/store.ts';
import { Refusal } from '#electron/features/refuse.ts';
import type { NewClub, StoreKeeper, StorePlace } from '#electron/features/store/ports.ts';
import { finishInterruptedRestore } from './backup/restore.ts';
import { createStore } from './create.ts';
import { readFailed, writeFailed } from './faults.ts';
import type { Files } from './files.ts';
import { realFiles } from './files.ts';
import { asideName, hasOlder, setStoreAside } from './folder/set-aside.ts';
import { readKeyFacts, verifySecret } from './keys/key-facts.ts';
import { noKeychain } from './keys/no-keychain.ts';
import type { OpenStore } from './live/open-store.ts';
import { takeLock } from './lock.ts';
import type { StoreOptions } from './open-options.ts';
import { openStore } from './open.ts';
import { writeFirstRows } from './tables/first-rows.ts';
import { recoveryKeepers } from './tables/recovery-keepers.ts';

export interface KeeperOptions extends StoreOptions, StorePlace {
  /** Starts the engine on a store that was just opened; `isNew` when it was made a moment ago. */
  readonly opened: (store: OpenStore, isNew: boolean) => Promise<void>;
  /** Stops the engine before its store is closed. */
  readonly closing: () => Promise<void>;
  /** The organisation's name, or nothing while it is not known. */
  readonly organisation: () => string;
}

/** One store folder with its store opened at most once. */
export function storeKeeper(options: KeeperOptions): StoreKeeper {
  const { folder, practice, files = realFiles, keychain = noKeychain } = options;
  let store: OpenStore | null = null;

  async function open(unlock: Secret, generation: 'newest' | 'older', isNew = false) {
    store = await openStore({ ...options, unlock, generation });
    try {
      await options.opened(store, isNew);
    } catch (error) {
      await close();
      throw isNew ? writeFailed(error) : readFailed(error);
    }
    return { tornTail: store.tornTail };
  }

  async function close() {
    await options.closing();
    await store?.close();
    store = null;
  }

  return {
    folder,
    practice,
    facts: () => (practice ? practiceFacts(options) : clubFacts(options)),
    create: async () => {
      await createStore(options);
      await open({ kind: 'none' }, 'newest', true);
    },
    open,
    hasOlder: () => hasOlder(files, folder),
    verify: (secret) => verifySecret({ ...options, files, keychain }, secret),
    protect: async (next) => {
      await store?.protect(next);
    },
    changeRecoveryKey: async ({ key, createdAt, keepers }) => {
      const opened = store;
      if (opened === null) return;
      const former = (await readKeyFacts(folder, files))?.recoveryMadeAt ?? null;
      const table = recoveryKeepers(opened);
      await opened.transaction(() => table.put(createdAt, keepers, former));
      await opened.changeRecoveryKey({ key, createdAt });
    },
    recoveryKeepers: (createdAt) => (store === null ? [] : recoveryKeepers(store).of(createdAt)),
    setAside: async () => {
      await close();
      // Files that another process has open are not ours to move.
      const lock = await takeLock(files, folder, options.clock, options.randomness);
      try {
        await setStoreAside(files, folder, asideName(options.clock.now()));
      } finally {
        await lock.release();
      }
    },
    organisation: options.organisation,
    settled: () => store?.settled() ?? Promise.resolve(),
    close,
  };
}

async function practiceFacts({ folder, files = realFiles }: KeeperOptions) {
  await files.makeFolder(folder).catch((error: unknown) => {
    throw writeFailed(error);
  });
  return readKeyFacts(folder, files);
}

/** A club's folder is never made here: where no store is found, it is missing, not new. */
async function clubFacts({ files = realFiles, ...options }: KeeperOptions) {
  const { folder } = options;
  await finishInterruptedRestore({ ...options, files });
  const facts = await readKeyFacts(folder, files);
  if (facts === null && (await isMissing(files, folder))) {
    throw new Refusal({ code: 'store.folder', params: { problem: 'missing' } });
  }
  const problem = facts === null ? 'no-store' : facts.protection === 'none' ? 'practice' : null;
  if (problem !== null) throw new Refusal({ code: 'store.folder', params: { problem } });
  return facts;
}

function isMissing(files: Files, folder: string): Promise<boolean> {
  return files.touchedAt(folder).then(
    () => false,
    () => true,
  );
}

/** Makes a club's store with its first rows, whole or not at all. Throws what `createStore` throws. */
export async function makeClubStore(options: StoreOptions, club: NewClub): Promise<void> {
  await createStore(options, {
    protection: club.protection,
    recovery: club.recovery,
    fill: (memory) => writeFirstRows(memory, club),
  });
}
