import type { CaseDetail, CaseRow, CodesView, DecideTab } from '#contract/decide.ts';
import type { CaseKind, Proposal, Verdict } from '#domain/decide/case.ts';
import type { PersonLanguage } from '#domain/recipients/recipient.ts';
import type { AddressId, CaseId, LetterId, ListId, RecipientId } from '#domain/ids.ts';

/** What settling a case needs to know of it. */
export interface CaseToSettle {
  readonly kind: CaseKind;
  readonly done: boolean;
  readonly addressId: AddressId | null;
  readonly recipientId: RecipientId | null;
  readonly listId: ListId;
  readonly list: string;
  readonly letterId: LetterId;
  readonly name: string;
  readonly address: string;
  readonly proposal: Proposal | null;
}

/** Detail without what rules conclude from it. */
export type CaseFacts = Omit<CaseDetail, 'suggestion' | 'confidence'>;

export interface CaseTable {
  /** `now` decides which snoozed cases are open again. */
  counts(now: number): Readonly<Record<DecideTab, number>>;
  rows(tab: DecideTab, now: number): readonly CaseRow[];
  facts(caseId: CaseId, now: number): CaseFacts | null;
  toSettle(caseId: CaseId): CaseToSettle | null;
  close(caseId: CaseId, verdict: Verdict, at: number, recipientId: RecipientId | null): void;
  /** Put off `at` this moment `until` that one, or until the next mailing to its list starts. */
  snooze(caseId: CaseId, until: number | 'next-mailing', at: number): void;
  blockAddress(addressId: AddressId, at: number): void;
  /** Forgives the address that many failing mailings. */
  keepAddress(addressId: AddressId, mailings: number): void;
  /** The language most people on the list are written to in. */
  languageOf(listId: ListId): PersonLanguage;
  /** Answers whether there was a membership to end. */
  endMembership(recipientId: RecipientId, listId: ListId, at: number): boolean;
}

/** What is known of codes that came by mail and proved nothing. */
export interface CodeWatch {
  /** Letters with wrong codes taken after this moment, newest first. */
  wrongSince(moment: number): readonly { readonly at: number; readonly count: number }[];
  /** Letters since then, newest first. */
  unverified(since: number): CodesView['unverified'];
}
