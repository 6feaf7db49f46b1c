import type { AwayRow } from '#contract/away.ts';
import type { RecipientId } from '#domain/ids.ts';

export interface AwayTable {
  /**
   * The newest automatic answer of each address that came after `since` or names a day on or after `today`
   * (YYYY-MM-DD), newest first.
   */
  list(
    since: number,
    today: string,
    limit: number,
  ): { readonly total: number; readonly challenges: number; readonly rows: readonly AwayRow[] };
  /** The newest automatic answer from the address a person has now, or null. */
  newestOf(recipientId: RecipientId): AwayRow | null;
}
