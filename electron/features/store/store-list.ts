import { mostStores } from '#domain/store/most-stores.ts';
import type { KnownStore, StoreFolders, StoreList, StoreListFile, StorePlace, StorePorts } from './ports.ts';

/** The list of clubs' stores, with those that lie where the program puts them even when the list forgot them. */
export interface StoreShelf {
  all(): Promise<readonly KnownStore[]>;
  /** The store that was open last. */
  current(): StorePlace;
  /** Adds a store or says its name anew. A list that cannot be written is no reason to stop: it is logged. */
  note(store: { readonly folder: string; readonly name?: string }): Promise<void>;
  /** Notes that this store was opened, and opens at the next start. */
  opened(place: StorePlace, name: string): Promise<void>;
  forget(folder: string): Promise<void>;
  nameOf(folder: string): string;
}

export function storeShelf({
  list,
  folders,
  clock,
  log,
}: Pick<StorePorts, 'list' | 'folders' | 'clock' | 'log'>): StoreShelf {
  let before: Promise<unknown> = Promise.resolve();

  /** One change after the other, each on top of the one before. */
  function change(next: (now: StoreList) => StoreList): Promise<void> {
    const done = before.then(async () => {
      const now = list.read();
      const changed = next(now);
      if (JSON.stringify(changed) !== JSON.stringify(now)) await list.write(changed);
    });
    before = done.catch(() => undefined);
    return done.catch(() => log.note('store.list-not-written'));
  }

  const put = (now: StoreList, folder: string, more: Partial<KnownStore>): StoreList => {
    const former = now.stores.find((each) => each.folder === folder);
    const store = { folder, name: '', openedAt: null, ...former, ...more };
    const stores =
      former === undefined
        ? [...now.stores, store].slice(-mostStores)
        : now.stores.map((each) => (each === former ? store : each));
    return { ...now, stores, forgotten: now.forgotten.filter((each) => each !== folder) };
  };

  return {
    all: () => withFound(list, folders),
    current: () => {
      const { current } = list.read();
      return current === null
        ? { folder: folders.practice, practice: true }
        : { folder: current, practice: false };
    },
    note: ({ folder, name }) => change((now) => put(now, folder, name === undefined ? {} : { name })),
    opened: ({ folder, practice }, name) =>
      change((now) =>
        practice
          ? { ...now, current: null }
          : { ...put(now, folder, { name, openedAt: clock.now() }), current: folder },
      ),
    forget: (folder) =>
      change((now) => ({
        ...now,
        stores: now.stores.filter((each) => each.folder !== folder),
        forgotten: [...now.forgotten.filter((each) => each !== folder), folder].slice(-mostStores),
      })),
    nameOf: (folder) => list.read().stores.find((each) => each.folder === folder)?.name ?? '',
  };
}

async function withFound(list: StoreListFile, folders: StoreFolders): Promise<readonly KnownStore[]> {
  const { stores, forgotten } = list.read();
  const found = await folders.clubs();
  const known = new Set([...stores.map(({ folder }) => folder), ...forgotten]);
  const unknown = found.filter((folder) => !known.has(folder));
  return [...stores, ...unknown.map((folder) => ({ folder, name: '', openedAt: null }))];
}
