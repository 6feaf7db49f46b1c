/**
 * Branded row ids. A row id names a row inside this store and nothing outside it:
 * mail carries public numbers only (see `identity.ts`).
 */
declare const brand: unique symbol;
type Id<Noun extends string> = number & { readonly [brand]: Noun };

export type ListId = Id<'list'>;
export type RecipientId = Id<'recipient'>;
export type FieldId = Id<'own field'>;
export type AddressId = Id<'address'>;
export type MailingId = Id<'mailing'>;
export type DeliveryId = Id<'delivery'>;
export type LetterId = Id<'letter'>;
export type BounceId = Id<'bounce'>;
export type CaseId = Id<'case'>;
export type ActId = Id<'act'>;
export type NoticeId = Id<'notice'>;
export type TestMailId = Id<'test-mail'>;
export type RequestId = Id<'request'>;
export type ImportReportId = Id<'import'>;

export type AnyId =
  | ListId
  | RecipientId
  | FieldId
  | AddressId
  | MailingId
  | DeliveryId
  | LetterId
  | BounceId
  | CaseId
  | ActId
  | NoticeId
  | TestMailId
  | RequestId
  | ImportReportId;

/** Whether a value can be a row id: a positive safe integer. */
export function isId<T extends AnyId>(value: unknown): value is T {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

/** Brands a number read from the store; throws when it cannot be a row id. */
export function toId<T extends AnyId>(value: number): T {
  if (!isId<T>(value)) throw new RangeError(`not a row id: ${String(value)}`);
  return value;
}
