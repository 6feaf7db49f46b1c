import type { ActDescription } from '#domain/acts/act.ts';
import type { ActView } from '#contract/acts.ts';
import type { ActId } from '#domain/ids.ts';

/** Acts and what they changed. The store's triggers note each row before and after while an act is open. */
export interface ActTable {
  /** Opens an act; row changes until `close` belong to it. Only inside a transaction. */
  open(
    act: ActDescription & { readonly by: string; readonly origin: 'window' | 'letter'; readonly at: number },
  ): ActId;
  close(): void;
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
