import type { Handlers } from '#contract/contract.ts';
import type { ChangeEvent } from '#contract/events.ts';
import type { Clock, Log, Randomness } from './features/ports.ts';

/** What a host gives the engine. */
export interface EngineOptions {
  /** Where the data lie; made when missing. */
  readonly folder: string;
  /** The language the practice club is written in when it is first made. */
  readonly language: 'de' | 'en';
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly log: Log;
  /** Built worker files: see `electron.vite.config.ts`. */
  readonly workers: { readonly deriveKey: URL; readonly readLetter: URL };
}

/** The running program behind a window, the same for every host. */
export interface Engine {
  readonly handlers: Handlers;
  /** False while the store is locked, opening or could not be opened: only `whileLocked` calls are answered then. */
  isOpen(): boolean;
  subscribe(listener: (event: ChangeEvent) => void): () => void;
  /** The HTML of a mail frame, by its address without the leading `/mail/`; null when there is none. */
  mailFrame(path: string): Promise<string | null>;
  readonly log: Log;
  /** Pauses jobs, writes what is pending and lets go of the store. */
  close(): Promise<void>;
}
