import type { StoreKeeper } from '#electron/features/store/ports.ts';
import { createStore } from './create.ts';
import { readFailed, writeFailed } from './faults.ts';
import { realFiles } from './files.ts';
import { asideName, hasOlder, setStoreAside } from './folder/set-aside.ts';
import { readLockKind, verifyPassphrase } from './keys/lock-kind.ts';
import type { OpenStore } from './live/open-store.ts';
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

  async function open(passphrase: string | null, generation: 'newest' | 'older', isNew = false) {
    const unlock =
      passphrase === null ? ({ kind: 'random' } as const) : ({ kind: 'passphrase', passphrase } as const);
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
    lockKind: async () => {
      await files.makeFolder(folder).catch((error: unknown) => {
        throw writeFailed(error);
      });
      return readLockKind(folder, files);
    },
    create: async () => {
      await createStore(options);
      await open(null, 'newest', true);
    },
    open,
    hasOlder: () => hasOlder(files, folder),
    verify: (passphrase) => verifyPassphrase({ ...options, files }, passphrase),
    rewrap: async (next) => {
      await store?.rewrap(next);
    },
    setAside: async () => {
      await close();
      await setStoreAside(files, folder, asideName(options.clock.now()));
    },
    organisation: options.organisation,
    settled: () => store?.settled() ?? Promise.resolve(),
    close,
  };
}
