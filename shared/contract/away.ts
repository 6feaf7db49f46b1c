import { z } from 'zod';
import type { LetterId, MailingId, RecipientId } from '#domain/ids.ts';
import { nothing, query } from './define.ts';
import { id } from './inputs.ts';

/** The newest automatic answer from an address. Nothing is to be done about it. */
export interface AwayRow {
  readonly letterId: LetterId;
  readonly who: string;
  /** The last day away, as YYYY-MM-DD, or null where the answer names none. */
  readonly until: string | null;
  /** It is no note but a guard that holds our mail back until somebody confirms it. Never answered by the program. */
  readonly isChallenge: boolean;
  readonly at: number;
  /** The mailing it answers. */
  readonly mailing: { readonly id: MailingId; readonly subject: string } | null;
}

export const away = {
  /** Who answered so in the last 30 days or is away still, newest first; at most 500 of `total`. */
  'away.list': query(nothing).returns<{
    readonly total: number;
    /** How many of them are no absence but ask for a confirmation. */
    readonly challenges: number;
    readonly rows: readonly AwayRow[];
  }>(),
  /** What holds for a person today, or null. */
  'away.of': query(z.strictObject({ recipientId: id<RecipientId>() })).returns<AwayRow | null>(),
};
