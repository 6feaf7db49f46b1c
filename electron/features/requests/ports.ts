import type { LetterId, ListId, NoticeId, RequestId } from '#domain/ids.ts';
import type { Crowd, RequestKind, RequestState } from '#domain/requests/request.ts';
import type { NoticeAddress } from '../notices/ports.ts';

export interface NewRequest extends NoticeAddress {
  readonly publicNumber: number;
  readonly kind: RequestKind;
  readonly state: Extract<RequestState, 'asked' | 'withheld'>;
  /** Null: every list this address is on. */
  readonly listId: ListId | null;
  /** As the letter's sender wrote it. */
  readonly name: string;
  readonly letterId: LetterId;
  readonly noticeId: NoticeId | null;
  /** Whether somebody with this address was known. */
  readonly known: boolean;
  readonly askedAt: number;
}

/** A request that waits, or waited, for the word of the address it is about. */
export interface RequestRecord extends Omit<NewRequest, 'state'> {
  readonly id: RequestId;
  readonly state: RequestState;
  /** When its letter arrived. */
  readonly writtenAt: number;
  readonly answeredAt: number | null;
}

export interface RequestTable {
  /** By the number its token carries. */
  byNumber(publicNumber: number): RequestRecord | null;
  byNotice(noticeId: NoticeId): RequestRecord | null;
  /** The request that this letter confirmed. */
  byAnswer(letterId: LetterId): RequestRecord | null;
  /** Whether a request ever carried this public number. */
  numberTaken(publicNumber: number): boolean;
  add(request: NewRequest): RequestId;
  /** Whether a request about this address waits. */
  isWaiting(normalised: string): boolean;
  crowd(since: { readonly questions: number; readonly unknown: number }): Crowd;
  /** Oldest first. */
  withheld(): readonly RequestRecord[];
  /** A withheld request was asked about after all. */
  ask(id: RequestId, noticeId: NoticeId, at: number): void;
  confirm(id: RequestId, answer: LetterId, at: number): void;
  /** It leads to nothing: what it says of a person goes, with its letter's text and our question. */
  drop(ids: readonly RequestId[]): void;
  /** Those that wait since this moment or longer. */
  waitingUntil(moment: number): readonly RequestId[];
}
