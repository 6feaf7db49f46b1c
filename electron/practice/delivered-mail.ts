/** A mail as it left for the local outbox. */
export interface DeliveredMail {
  readonly deliveryId: number;
  readonly envelopeFrom: string;
  readonly envelopeTo: string;
  /** With its angle brackets. */
  readonly messageId: string;
  /** Value of the header field, such as `<mailto:...>`. */
  readonly listUnsubscribe: string;
  readonly bytes: Uint8Array;
}
