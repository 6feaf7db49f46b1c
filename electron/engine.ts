import { join } from 'node:path';
import type { Handlers } from '#contract/contract.ts';
import type { ChangeEvent } from '#contract/events.ts';
import { jobHandlers } from './features/jobs/handlers.ts';
import type { EngineOptions } from './engine-options.ts';
import type { Events, Log } from './features/ports.ts';
import { readSettings } from './features/settings/read-settings.ts';
import { settingsHandlers } from './features/settings/handlers.ts';
import { storeHandlers } from './features/store/handlers.ts';
import { StoreSession } from './features/store/session.ts';
import type { Club } from './open-club.ts';
import { openClub } from './open-club.ts';
import { storeKeeper } from './store/keeper.ts';
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
  /** Pauses jobs, writes what is pending and lets go of the store. */
  close(): Promise<void>;
}

/** Generous: key derivation takes a quarter of a second, and longer on a busy machine. */
const derivation = { milliseconds: 60_000, megabytes: 64 };

/** Builds the engine and opens its store; a store that cannot be opened is part of its state, not an error. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { folder, clock, randomness, log } = options;
  makePrivateFolder(folder);
  const listeners = new Set<(event: ChangeEvent) => void>();
  const events: Events = {
    changed: (topic, ids = []) => {
      for (const listener of listeners) listener({ topic, ids });
    },
  };
  const preferences = await openPreferences(join(folder, 'preferences.json'), readSettings);
  let club: Club | null = null;
  const keeper = storeKeeper({
    folder: join(folder, 'practice'),
    clock,
    randomness,
    log,
    deriveKey: (request) => runInWorker(options.workers.deriveKey, request, derivation),
    opened: async (store, isNew) => {
      club = await openClub(store, { ...options, events, isNew, settings: preferences.read });
    },
    closing: async () => {
      await club?.stop();
      club = null;
    },
    organisation: () => club?.organisation() ?? '',
  });
  const session = new StoreSession({ keeper, clock, events, log });
  const always = {
    ...storeHandlers(session),
    ...settingsHandlers({ preferences, events }),
    ...jobHandlers({ board: () => club?.board ?? null, isOpen: () => session.isOpen() }),
  };
  await session.start();
  return {
    get handlers() {
      return { ...club?.handlers, ...always };
    },
    isOpen: () => session.isOpen(),
    settled: () => keeper.settled(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    mailFrame: async (path) => (session.isOpen() ? ((await club?.mailFrame(path)) ?? null) : null),
    log,
    close: () => keeper.close(),
  };
}
