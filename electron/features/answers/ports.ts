import type { AnswerRow } from '#contract/answers.ts';
import type { LetterId } from '#domain/ids.ts';

export interface AnswerTable {
  /** Newest first. */
  list(offset: number, limit: number): { readonly total: number; readonly rows: readonly AnswerRow[] };
  unseen(): number;
  get(letterId: LetterId): {
    readonly row: AnswerRow;
    readonly folder: string;
    readonly isKnown: boolean;
  } | null;
  /** `at` null marks it as unread. Answers whether there is such an answer. */
  mark(letterId: LetterId, at: number | null): boolean;
  markAll(at: number): void;
}
