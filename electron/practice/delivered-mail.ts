import type { DeliveryId, NoticeId } from '#domain/ids.ts';

/** A mail as it left for the local outbox. */
export interface DeliveredMail {
  /** Null for a letter that the program wrote by itself. */
  readonly deliveryId: DeliveryId | null;
  /** Null for a mail of a mailing. */
  readonly noticeId: NoticeId | null;
  readonly envelopeFrom: string;
  readonly envelopeTo: string;
  /** With its angle brackets. */
  readonly messageId: string;
  /** Value of the header field, such as `<mailto:...>`. */
  readonly listUnsubscribe: string;
  readonly bytes: Uint8Array;
}
