/**
 * What every feature may ask for besides its own tables. Each noun's own port stands in its `ports.ts`;
 * `engine.ts` fills them all.
 */
import type { Topic } from '#contract/events.ts';
import type { Signal } from './signal.ts';

export interface Transactions {
  /**
   * Runs `work` as one transaction and resolves once it is durable on disk.
   * `work` is synchronous and short; when it throws, nothing of it stays.
   * Rejects with a `Refusal` when the disk failed: then nothing of it was kept either.
   */
  transaction<T>(work: () => T): Promise<T>;
}

export interface Clock {
  /** Milliseconds since 1970, as the person's clock shows it. */
  now(): number;
  /** Resolves after `milliseconds`, or at once when the signal aborts. */
  wait(milliseconds: number, signal?: Signal): Promise<void>;
}

export interface Randomness {
  bytes(length: number): Uint8Array;
}

export interface Events {
  /** Tells the windows what changed. Call it only after the transaction resolved. */
  changed(topic: Topic, ids?: readonly number[]): void;
}

export interface Log {
  /** A line for the log file: codes and ids, never names, addresses, subjects or secrets. */
  note(event: string, details?: Readonly<Record<string, string | number | boolean>>): void;
}
