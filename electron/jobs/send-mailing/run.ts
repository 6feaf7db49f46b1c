import type { MailingId } from '#domain/ids.ts';
import type { MailingContent } from '#domain/mailings/frozen.ts';
import type { Aborter } from '#electron/features/aborter.ts';
import type { Signal } from '#electron/features/signal.ts';
import type { SendPorts } from './ports.ts';
import type { Outcome } from './settle.ts';

/** What lasts longer than one connection. */
export interface RunMemory {
  /** Times in a row that no connection came to anything. */
  failures: number;
  senderProblems: number;
  /**
   * Outcomes that were not written yet, by the connection they belong to: they are known here only, and written
   * first when the store is well again.
   */
  readonly owed: Map<number, Outcome>;
}

export interface RunPorts extends SendPorts {
  /** Waits for the next letter's turn. */
  readonly pace: (signal: Signal) => Promise<void>;
  /** Aborts as soon as something about the mailings changes. */
  readonly changes: () => Signal;
  readonly progress: (mailingId: MailingId) => void;
}

/** One mailing being sent now, over all its connections. */
export interface Run {
  readonly ports: RunPorts;
  readonly mailingId: MailingId;
  readonly memory: RunMemory;
  readonly content: MailingContent;
  readonly stop: Signal;
  /** Ends all connections between two letters: the store could not be written. */
  readonly broken: Aborter;
}
