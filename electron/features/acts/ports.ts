import type { ActDescription } from '#domain/acts/act.ts';
import type { ActView } from '#contract/acts.ts';
import type { ActId } from '#domain/ids.ts';

type NewAct = ActDescription & {
  readonly by: string;
  readonly origin: 'window' | 'letter';
  readonly at: number;
};

/** Acts and what they changed. The store's triggers note each row before and after while an act is open. */
export interface ActTable {
  /** Opens an act; row changes until `close` belong to it. Only inside a transaction. */
  open(act: NewAct): ActId;
  close(): void;
  /** An act that several transactions will fill: it is not open yet, and cannot be taken back until `finish`. */
  begin(act: NewAct): ActId;
  /** Opens an act that was begun, until `close` in the same transaction. */
  resume(actId: ActId): void;
  /** The act is complete; a description says what it came to, when that was not known at its beginning. */
  finish(actId: ActId, description?: ActDescription): void;
  /** Acts that were begun and never finished, newest first. */
  unfinished(): readonly ActId[];
  /**
   * Takes back and forgets at most so many of the newest changes of an unfinished act, and answers how many
   * those were; with none left it forgets the act. What something else changed since stays as it stands.
   */
  drop(actId: ActId, most: number): number;
  newest(): ActView | null;
  get(actId: ActId): ActView | null;
  /**
   * Puts every row the act changed back to what it was, newest change first, and marks it undone.
   * Answers false, having changed nothing, when a row was changed since by something else.
   */
  takeBack(actId: ActId, at: number): boolean;
  /** Forgets acts beyond the newest 200 or older than 90 days. */
  prune(now: number): void;
}
