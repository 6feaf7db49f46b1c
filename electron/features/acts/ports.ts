import type { ActDescription } from '#domain/acts/act.ts';
import type { ActView } from '#contract/acts.ts';
import type { JobView } from '#contract/jobs.ts';
import type { ActId } from '#domain/ids.ts';

/** `undo`: an act that takes another one back in slices; nobody ever sees it. */
export type ActOrigin = 'window' | 'letter' | 'undo';

type NewAct = ActDescription & {
  readonly by: string;
  readonly origin: ActOrigin;
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
  /** How many row changes belong to it. */
  changes(actId: ActId): number;
  /**
   * The same as `takeBack` for at most so many changes, the newest of those before the change id `before`.
   * Answers the oldest change id it came to, `done` when there was none, and `changed-since`, having changed nothing.
   */
  takeBackPart(actId: ActId, before: number, most: number): number | 'done' | 'changed-since';
  /** Whether an act is being taken back in slices. */
  isTakingBack(): boolean;
  /** All parts of an act are taken back by the act `undoing`: marks it undone, and the other as to be forgotten. */
  finishTakingBack(actId: ActId, undoing: ActId, at: number): void;
  /** Acts that took others back and are of no use any more. */
  spent(): readonly ActId[];
  /** Forgets at most so many changes of a spent act and answers how many; with none left it forgets the act. */
  forget(actId: ActId, most: number): number;
  /** Forgets acts beyond the newest 200 or older than 90 days. */
  prune(now: number): void;
}

/** Where work that takes long says how far it is; null when it is over. */
export interface WorkReports {
  report(id: string, view: JobView | null, cancel?: () => void): void;
}
