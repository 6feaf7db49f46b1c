import type { Secret } from '#contract/store.ts';
import type { StoreKeeper } from '#electron/features/store/ports.ts';
import { createStore } from './create.ts';
import { readFailed, writeFailed } from './faults.ts';
import { realFiles } from './files.ts';
import { asideName, hasOlder, setStoreAside } from './folder/set-aside.ts';
import { readKeyFacts, verifySecret } from './keys/key-facts.ts';
import type { OpenStore } from './live/open-store.ts';
import { takeLock } from './lock.ts';
import type { StoreOptions } from './open-options.ts';
import { openStore } from './open.ts';

export interface KeeperOptions extends StoreOptions {
  /** Starts the engine on a store that was just opened; `isNew` when it was made a moment ago. */
  readonly opened: (store: OpenStore, isNew: boolean) => Promise<void>;
  /** Stops the engine before its store is closed. */
  readonly closing: () => Promise<void>;
  /** The organisation's name while a store is open, or nothing. */
  readonly organisation: () => string;
}

/** One store folder with its store opened at most once. */
export interface Keeper extends StoreKeeper {
  settled(): Promise<void>;
  close(): Promise<void>;
}

export function storeKeeper(options: KeeperOptions): Keeper {
  const { folder, files = realFiles } = options;
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
    practice: true,
    facts: async () => {
      await files.makeFolder(folder).catch((error: unknown) => {
        throw writeFailed(error);
      });
      return readKeyFacts(folder, files);
    },
    create: async () => {
      await createStore(options);
      await open({ kind: 'none' }, 'newest', true);
    },
    open,
    hasOlder: () => hasOlder(files, folder),
    verify: (secret) => verifySecret({ ...options, files }, secret),
    protect: async (next) => {
      await store?.protect(next);
    },
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
