import type { DeliveryState } from '#domain/deliveries/delivery.ts';
import type { LetterId, ListId, NoticeId } from '#domain/ids.ts';
import type { Mac } from '#domain/identity/token.ts';
import type { NoticeContent, NoticePurpose, NoticeWords } from '#domain/notices/notice.ts';
import type { PersonLanguage } from '#domain/recipients/recipient.ts';
import type { ComposedMail, MoveFacts } from '../mailings/ports.ts';
import type { Clock, Randomness } from '../ports.ts';

/** Whom a notice goes to. */
export interface NoticeAddress {
  /** As it goes on the wire: local part as spelled, domain as A-label. */
  readonly to: string;
  readonly normalised: string;
}

/** A notice as it is kept: with everything its bytes are made from, so that it can be built again and proved. */
export interface NoticeRecord extends NoticeAddress, NoticeWords {
  readonly id: NoticeId;
  readonly publicNumber: number;
  readonly purpose: NoticePurpose;
  readonly language: PersonLanguage;
  readonly listId: ListId | null;
  /** With its angle brackets. */
  readonly messageId: string;
  readonly senderName: string;
  readonly senderAddress: string;
  /** The letter it answers. */
  readonly letterId: LetterId | null;
  /** Message-ID of that letter, where the notice goes to its sender; '' otherwise. */
  readonly inReplyTo: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly queuedAt: number;
  /** When it came into its state. */
  readonly at: number;
}

export type NewNotice = Omit<NoticeRecord, 'id' | 'state' | 'attempts' | 'at'>;

export interface NoticeTable {
  get(id: NoticeId): NoticeRecord | null;
  byNumber(publicNumber: number): NoticeRecord | null;
  /** Whether a notice ever carried this public number. */
  numberTaken(publicNumber: number): boolean;
  /** It waits from then on. Only inside a transaction. */
  add(notice: NewNotice): NoticeId;
  /** Moments of the notices queued after this one, newest first. */
  queuedSince(moment: number): readonly number[];
  /** Whether one of that purpose was queued for that address after this moment. */
  hadSince(normalised: string, purpose: NoticePurpose, moment: number): boolean;
  /** How many those were. */
  countSince(normalised: string, purpose: NoticePurpose, moment: number): number;
  /** Moves one notice; throws when it is no longer in `from`. */
  move(id: NoticeId, from: DeliveryState, to: DeliveryState, facts: MoveFacts): void;
}

/** Builds a notice. The bytes are the same for the same arguments. */
export interface NoticeComposer {
  compose(notice: NoticeRecord, at: number): ComposedMail;
}

/** The sentences of a notice in the reader's language. */
export type NoticeWriter = (content: NoticeContent, language: PersonLanguage) => NoticeWords;

/** Who notices come from: the account of a list, or the club's first. */
export interface NoticeSender {
  readonly name: string;
  readonly address: string;
  /** Whether letters to `name+token@domain` arrive. */
  readonly plusAddress: boolean;
}

export interface NoticePorts {
  readonly notices: NoticeTable;
  readonly noticeWords: NoticeWriter;
  readonly sender: {
    sender(listIds: readonly ListId[]): NoticeSender;
    organisation(): { readonly name: string; readonly legalNotice: string };
  };
  readonly mac: Mac;
  readonly clock: Clock;
  readonly randomness: Randomness;
}
