import { join } from 'node:path';
import type { Handlers } from '#contract/contract.ts';
import type { ChangeEvent } from '#contract/events.ts';
import type { Settings } from '#contract/settings.ts';
import { backupFileHandlers } from './features/backup/handlers.ts';
import { jobHandlers } from './features/jobs/handlers.ts';
import type { EngineOptions } from './engine-options.ts';
import type { Events, Log } from './features/ports.ts';
import { readSettings } from './features/settings/read-settings.ts';
import { settingsHandlers } from './features/settings/handlers.ts';
import { autoLock } from './features/store/auto-lock.ts';
import { storeHandlers } from './features/store/handlers.ts';
import type { StorePorts } from './features/store/ports.ts';
import { StoreSession } from './features/store/session.ts';
import { storeShelf } from './features/store/store-list.ts';
import type { PowerEvent, PowerSource } from './jobs/power.ts';
import { powerSource } from './jobs/power.ts';
import type { Club } from './open-club.ts';
import { openClub } from './open-club.ts';
import { backupFolder } from './store/backup/backup-folder.ts';
import type { StoreAtHand } from './store/backup/open-backup.ts';
import { backupFiles } from './store/backup/open-backup.ts';
import { realFiles } from './store/files.ts';
import { readStoreList } from './store/folder/read-store-list.ts';
import { storeFolders } from './store/folder/store-folders.ts';
import { strengthScore } from './store/keys/strength-score.ts';
import { makeClubStore, storeKeeper } from './store/keeper.ts';
import { makePrivateFolder } from './system/folder.ts';
import { openPreferences } from './system/preferences.ts';
import { runInWorker } from './system/worker.ts';

/** The running program behind a window, the same for every host. */
export interface Engine {
  /** Those of the store are there while one is open, also behind the lock. */
  readonly handlers: Partial<Handlers>;
  /** False while the store is locked, opening or could not be opened: only `whileLocked` calls are answered then. */
  isOpen(): boolean;
  /** Resolves once everything a reply could show is durable; rejects with the `Refusal` of a failed disk. */
  settled(): Promise<void>;
  subscribe(listener: (event: ChangeEvent) => void): () => void;
  /** The HTML of a mail frame, by its address without the leading `/mail/`; null when there is none. */
  mailFrame(path: string): Promise<string | null>;
  readonly log: Log;
  /** What the computer says of itself; a host that is told nothing tells nothing. */
  power(event: PowerEvent): void;
  /** Pauses jobs, writes what is pending and lets go of the store. */
  close(): Promise<void>;
}

/** Generous: key derivation takes a quarter of a second, and longer on a busy machine. */
const derivation = { milliseconds: 60_000, megabytes: 64 };
const judging = { milliseconds: 20_000, megabytes: 256 };

/** Builds the engine and opens the store that was open last; one that cannot be opened is part of its state, not an error. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { folder, clock, log } = options;
  makePrivateFolder(folder);
  const listeners = new Set<(event: ChangeEvent) => void>();
  const events: Events = {
    changed: (topic, ids = []) => {
      for (const listener of listeners) listener({ topic, ids });
    },
  };
  const preferences = await openPreferences(join(folder, 'preferences.json'), readSettings);
  const power = powerSource(clock);
  const stores = await openStores({ ...options, power }, events, preferences.read);
  const { session } = stores;
  const idle = autoLock({
    clock,
    minutes: () => (session.isUnprotectedPractice() ? 0 : preferences.read().autoLockMinutes),
    openSince: () => session.openSince(),
    lock: (minutes) => session.lock(minutes),
  });
  const ending = new AbortController();
  const always = {
    ...storeHandlers(stores.ports, { ...stores, noteActivity: idle.noteActivity }),
    ...stores.backups,
    ...settingsHandlers({ preferences, events }),
    ...jobHandlers({ board: () => stores.club()?.board ?? null, isOpen: () => session.isOpen() }),
  };
  await session.start();
  const locking = idle.run(ending.signal);
  return {
    get handlers() {
      return { ...stores.club()?.handlers, ...always };
    },
    isOpen: () => session.isOpen(),
    settled: () => session.settled(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    mailFrame: async (path) => (session.isOpen() ? ((await stores.club()?.mailFrame(path)) ?? null) : null),
    log,
    power: power.take,
    close: async () => {
      ending.abort();
      power.close();
      await locking;
      await session.close();
    },
  };
}

/** The stores of this computer, of which one is open at a time, and the club that works on it. */
async function openStores(
  options: EngineOptions & { readonly power: PowerSource },
  events: Events,
  settings: () => Settings,
) {
  const { folder, clock, randomness, log, keychain, workers } = options;
  let club: Club | null = null;
  let atHand: StoreAtHand | null = null;
  const list = await openPreferences(join(folder, 'stores.json'), readStoreList);
  const folders = storeFolders(realFiles, folder, randomness);
  const shelf = storeShelf({ list, folders, clock, log });
  const shared = {
    clock,
    randomness,
    log,
    keychain,
    deriveKey: (request: unknown) => runInWorker(workers.deriveKey, request, derivation),
  };
  const ports: StorePorts = {
    ...shared,
    folders,
    list,
    events,
    keeperAt: (place) =>
      storeKeeper({
        ...shared,
        ...place,
        opened: async (store, isNew) => {
          club = await openClub(store, { ...options, events, isNew, settings, practice: place.practice });
          atHand = { store, folder: place.folder };
        },
        closing: async () => {
          await club?.stop();
          club = null;
          atHand = null;
        },
        organisation: () => club?.organisation() ?? shelf.nameOf(place.folder),
      }),
    makeClub: (where, content) => makeClubStore({ ...shared, folder: where }, content),
  };
  const session = new StoreSession({ ...ports, opened: shelf.opened }, shelf.current());
  const strength = async (passphrase: string) =>
    strengthScore.parse(await runInWorker(workers.passphraseStrength, passphrase, judging));
  // A locked store lends nobody its key.
  const lent = () => (session.isOpen() ? atHand : null);
  const restoring = { files: backupFiles(shared, lent), session, shelf, folders, keychain };
  const openId = () => atHand?.store.storeId ?? null;
  const backups = backupFileHandlers(backupFolder(realFiles), restoring, openId);
  return { ports, session, shelf, strength, backups, club: () => club };
}
