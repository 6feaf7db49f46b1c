import { z } from 'zod';
import type { BounceIdentity, BounceReason } from '#domain/bounces/bounce.ts';
import type { Brake } from '#domain/bounces/removal-brake.ts';
import type { CaseKind, CaseState, Proposal, Suggestion, Verdict } from '#domain/decide/case.ts';
import { mostMailings } from '#domain/decide/settle.ts';
import type { CaseId, DeliveryId, LetterId, ListId, RecipientId } from '#domain/ids.ts';
import { command, nothing, query } from './define.ts';
import { id } from './inputs.ts';

export const decideTabs = ['all', 'bounces', 'joins', 'leaves', 'done'] as const;
export type DecideTab = (typeof decideTabs)[number];

export interface CaseRow {
  readonly id: CaseId;
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly verdict: Verdict | null;
  /** Groups the cards by plain cause: a bounce's reason, or the kind. */
  readonly cause: BounceReason | 'join' | 'leave' | 'new-address';
  readonly permanent: boolean;
  readonly name: string;
  readonly address: string;
  readonly list: string;
  /** Words of a letter: what a join or leave says, the sentence that names a new address. */
  readonly quote: string;
  readonly at: number;
  /** When it was decided or put off; null while it is open. */
  readonly settledAt: number | null;
  readonly laterUntil: number | null;
  readonly proposal: Proposal | null;
}

/** One of the last six mailings to the address, oldest first. */
export interface PastDelivery {
  readonly subject: string;
  readonly at: number;
  readonly result: 'accepted' | 'refused' | 'returned' | 'unclear' | 'waiting' | 'cancelled';
}

export interface CaseDetail extends CaseRow {
  readonly recipientId: RecipientId | null;
  readonly listId: ListId;
  readonly letterId: LetterId;
  readonly deliveryId: DeliveryId | null;
  readonly mailingSubject: string | null;
  readonly suggestion: Suggestion;
  readonly confidence: 'certain' | 'likely' | 'unclear';
  readonly past: readonly PastDelivery[];
  readonly failuresInARow: number;
  readonly bounce: {
    readonly reason: BounceReason;
    readonly status: string;
    readonly diagnostic: string;
    readonly reportedBy: string;
    readonly identity: BounceIdentity;
    /** Where the report names another address than the one mailed (forwarding). */
    readonly finalAddress: string | null;
  } | null;
  /** Where its lists would have removed it by themselves: why they ask, and whom they had removed before, by name. */
  readonly brake: {
    readonly cause: Brake;
    /** The first of them. */
    readonly removed: readonly string[];
    readonly removedCount: number;
  } | null;
  /** Others who share the address and so lose or keep mail with it. */
  readonly household: readonly string[];
  readonly groups: readonly string[];
  /** Own fields of the club that say how the person is reached otherwise, with their values. */
  readonly ways: readonly { readonly label: string; readonly value: string }[];
  /** Who settled it; null while it is open, and where no act says so any more. */
  readonly settledBy: { readonly name: string; readonly byMail: boolean } | null;
}

/** A case that may be decided together with others: its evidence speaks for removing the address. */
export interface ClearCase extends Pick<CaseRow, 'id' | 'name' | 'address' | 'cause' | 'list'> {
  readonly confidence: CaseDetail['confidence'];
}

/** So many cases can be decided at once. */
export const mostTogether = 500;

/** What owners' answers by mail need a person's eye for. */
export interface CodesView {
  /** Until when no code by mail is taken, because too many wrong ones came; null while they are taken. */
  readonly restUntil: number | null;
  /** Letters of the last week with a code that did not prove its sender; nothing was done. */
  readonly unverified: readonly { readonly letterId: LetterId; readonly from: string; readonly at: number }[];
}

export const decide = {
  'decide.cases': query(z.strictObject({ tab: z.enum(decideTabs) })).returns<{
    readonly counts: Readonly<Record<DecideTab, number>>;
    readonly rows: readonly CaseRow[];
  }>(),
  'decide.case': query(z.strictObject({ caseId: id<CaseId>() })).returns<CaseDetail>(),
  /** The open cases of returned mail, at most 500 of them, whose evidence speaks for removing the address. */
  'decide.clear': query(nothing).returns<readonly ClearCase[]>(),
  'decide.codes': query(nothing).returns<CodesView>(),
  /**
   * The owner's word. `remove` blocks the address and keeps its history; `keep` forgives it so many failing `mailings` (3);
   * `change` gives the person the new `address` (the one that was proposed); `later` asks again at the moment `until`, or
   * when the next mailing to the list starts (in seven days).
   */
  'decide.settle': command(
    z.strictObject({
      caseId: id<CaseId>(),
      verdict: z.enum(['remove', 'keep', 'later', 'admit', 'reject', 'change']),
      mailings: z.int().min(1).max(mostMailings).optional(),
      address: z.string().trim().min(1).max(320).optional(),
      until: z.union([z.int().min(0), z.literal('next-mailing')]).optional(),
    }),
  ).returns<null>(),
  /** `remove` for all of these as one act; answers for how many, as others may have settled some meanwhile. */
  'decide.remove-many': command(
    z.strictObject({ caseIds: z.array(id<CaseId>()).min(1).max(mostTogether) }),
  ).returns<number>(),
};
