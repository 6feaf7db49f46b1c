import type { LetterId, ListId, RecipientId } from '../ids.ts';

/** `given` opens mail to a person, `withdrawn` notes that the person ended it. */
export const consentKinds = ['given', 'withdrawn'] as const;
export type ConsentKind = (typeof consentKinds)[number];
export const consentWays = ['paper', 'letter', 'spoken', 'membership', 'practice'] as const;
export type ConsentWay = (typeof consentWays)[number];

/** One entry of the book of consent. Entries are added, never changed. */
export interface ConsentEntry {
  readonly recipientId: RecipientId;
  readonly listId: ListId;
  readonly kind: ConsentKind;
  readonly how: ConsentWay;
  /** Word for word what was asked or recorded. */
  readonly wording: string;
  readonly note: string;
  readonly at: number;
  readonly recordedBy: string;
  readonly letterId: LetterId | null;
}
