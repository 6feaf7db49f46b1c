import { z } from 'zod';
import type { CaseId, LetterId } from '#domain/ids.ts';
import type { BounceReason } from '#domain/bounces/bounce.ts';
import type { LetterKind, LetterOutcome } from '#domain/letters/letter.ts';
import { query } from './define.ts';
import { id, range } from './inputs.ts';

export interface LetterRow {
  readonly id: LetterId;
  readonly kind: LetterKind;
  readonly outcome: LetterOutcome;
  /** The person it speaks of, or the sender's name or address. */
  readonly who: string;
  readonly subject: string;
  /** First words of an ordinary letter; empty for reports. */
  readonly beginning: string;
  readonly reason: BounceReason | null;
  /** The day an out-of-office reply names as its end, as YYYY-MM-DD, or null. */
  readonly awayUntil: string | null;
  readonly at: number;
  readonly caseId: CaseId | null;
}

export interface LetterDetail extends LetterRow {
  readonly from: string;
  readonly to: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly text: string;
}

export const letters = {
  'letters.recent': query(z.strictObject(range)).returns<{
    readonly total: number;
    readonly rows: readonly LetterRow[];
  }>(),
  'letters.get': query(z.strictObject({ letterId: id<LetterId>() })).returns<LetterDetail>(),
};
