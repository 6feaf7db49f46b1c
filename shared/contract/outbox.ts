import { z } from 'zod';
import type { DeliveryId, NoticeId, TestMailId } from '#domain/ids.ts';
import type { NoticePurpose } from '#domain/notices/notice.ts';
import { query } from './define.ts';
import { id, range } from './inputs.ts';

/** A mail of a mailing, a letter that the program wrote by itself, or a test mail. */
export type OutboxPlace =
  | { readonly deliveryId: DeliveryId }
  | { readonly noticeId: NoticeId }
  | { readonly testId: TestMailId };

/** What a mail is: one of a mailing, one to oneself, or why the program wrote it. */
export type OutboxKind = 'mailing' | 'test' | NoticePurpose;

export interface OutboxRow {
  readonly place: OutboxPlace;
  readonly kind: OutboxKind;
  /** '' where the mail names nobody. */
  readonly name: string;
  readonly address: string;
  readonly at: number;
}

export interface OutboxMail extends OutboxRow {
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** Address of the mail frame, without its leading `/mail/`. */
  readonly frame: string;
}

/** The practice club's local outbox: each mail as it would have arrived. */
export const outbox = {
  'outbox.page': query(z.strictObject(range)).returns<{
    readonly total: number;
    /** Mails of the mailing under way: sent and meant to be sent; null when none is. */
    readonly underWay: { readonly sent: number; readonly total: number } | null;
    /** When the next practice answer is due, or null. */
    readonly nextAnswerAt: number | null;
    readonly rows: readonly OutboxRow[];
  }>(),
  'outbox.mail': query(
    z.union([
      z.strictObject({ deliveryId: id<DeliveryId>() }),
      z.strictObject({ noticeId: id<NoticeId>() }),
      z.strictObject({ testId: id<TestMailId>() }),
    ]),
  ).returns<OutboxMail>(),
};
