import type { CaseId, ListId, NoticeId } from '#domain/ids.ts';
import type { ToldCase } from '#domain/owners/owner-notice.ts';
import type { PersonLanguage } from '#domain/recipients/recipient.ts';
import type { NoticeAddress, NoticePorts } from '../notices/ports.ts';
import type { Transactions } from '../ports.ts';

/** A case an owner was not told of yet. */
export interface UntoldCase extends Omit<ToldCase, 'code'> {
  readonly caseId: CaseId;
  readonly listId: ListId;
  /** It waits for a word. */
  readonly open: boolean;
  readonly owner: NoticeAddress;
}

export interface OwnerCodeTable {
  /** Open cases, and such as lists settled by themselves since then, by owner; only of lists that tell by mail. */
  untold(settledSince: number): readonly UntoldCase[];
  codeTaken(code: string): boolean;
  /** Only inside a transaction. */
  noteTold(caseId: CaseId, normalised: string, code: string | null, noticeId: NoticeId, at: number): void;
}

export interface TellPorts extends NoticePorts {
  readonly store: Transactions;
  readonly ownerCodes: OwnerCodeTable;
  readonly cases: { languageOf(listId: ListId): PersonLanguage };
  /** A notice waits to be sent. */
  readonly noticeQueued: () => void;
}
