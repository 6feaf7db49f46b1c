import { z } from 'zod';
import type { ListId, RecipientId } from '#domain/ids.ts';
import type { ListColour } from '#domain/lists/list.ts';
import type { MembershipState, PersonLanguage, RecipientStatus } from '#domain/recipients/recipient.ts';
import { command, query } from './define.ts';
import { id, line, range } from './inputs.ts';

export interface RecipientRow {
  readonly id: RecipientId;
  readonly givenName: string;
  readonly familyName: string;
  readonly address: string;
  readonly status: RecipientStatus;
  readonly groups: readonly string[];
}

/** The status segments above the grid. */
export const segments = ['all', 'receives', 'unconfirmed', 'returned', 'left'] as const;
export type Segment = (typeof segments)[number];

/** What the grid shows: a list (null: everybody), narrowed by search and segment. */
const selection = {
  listId: id<ListId>().nullable(),
  search: z.string().max(200),
};

export interface RecipientDetail extends RecipientRow {
  readonly salutation: string;
  readonly language: PersonLanguage;
  readonly lists: readonly {
    readonly id: ListId;
    readonly name: string;
    readonly colour: ListColour;
    readonly state: MembershipState;
    readonly since: number;
  }[];
  /** The newest proof of consent, or null when none is known. */
  readonly consent: {
    readonly how: 'paper' | 'letter' | 'spoken' | 'membership' | 'practice';
    readonly at: number;
    readonly note: string;
    readonly recordedBy: string;
  } | null;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** Others who share the address. */
  readonly household: readonly string[];
  readonly historyCount: number;
}

/** One line of a person's history, newest first. */
export type HistoryEntry =
  | {
      readonly kind: 'accepted' | 'refused' | 'unclear' | 'gave-up';
      readonly at: number;
      readonly subject: string;
    }
  | {
      readonly kind: 'returned' | 'delayed' | 'out-of-office' | 'answered';
      readonly at: number;
      readonly subject: string;
    }
  | { readonly kind: 'joined' | 'left' | 'removed'; readonly at: number; readonly list: string }
  | { readonly kind: 'address-changed'; readonly at: number; readonly former: string; readonly by: string }
  | { readonly kind: 'added' | 'edited' | 'kept' | 'blocked'; readonly at: number; readonly by: string };

const person = z.strictObject({
  givenName: line(100),
  familyName: line(100),
  address: line(320),
  /** Empty: made from the first name in the person's language. */
  salutation: line(200),
  language: z.enum(['de', 'en']),
  groups: z.array(line(60)).max(50),
});
export type PersonInput = z.infer<typeof person>;

export const recipients = {
  'recipients.page': query(
    z.strictObject({
      ...selection,
      segment: z.enum(segments),
      sort: z.enum(['name', 'address', 'status']),
      descending: z.boolean(),
      ...range,
    }),
  ).returns<{ readonly total: number; readonly rows: readonly RecipientRow[] }>(),
  'recipients.counts': query(z.strictObject(selection)).returns<Readonly<Record<Segment, number>>>(),
  /** Where a name beginning with these letters first stands in the same order, or null (type-ahead). */
  'recipients.find': query(
    z.strictObject({
      ...selection,
      segment: z.enum(segments),
      sort: z.enum(['name', 'address', 'status']),
      descending: z.boolean(),
      startsWith: line(60),
    }),
  ).returns<number | null>(),
  'recipients.get': query(z.strictObject({ recipientId: id<RecipientId>() })).returns<RecipientDetail>(),
  'recipients.history': query(z.strictObject({ recipientId: id<RecipientId>() })).returns<
    readonly HistoryEntry[]
  >(),
  'recipients.groups': query(z.strictObject({})).returns<readonly string[]>(),
  'recipients.add': command(
    z.strictObject({
      listId: id<ListId>(),
      person,
      consent: z.strictObject({ how: z.enum(['paper', 'letter', 'spoken', 'membership']), note: line(400) }),
      /** Said after `recipient.has-left` or `recipient.blocked`: the person asked for it again. */
      evenSo: z.boolean(),
    }),
  ).returns<RecipientId>(),
  'recipients.edit': command(z.strictObject({ recipientId: id<RecipientId>(), person })).returns<null>(),
  /** Takes people off one list, or (null) off everything; undo brings them back. */
  'recipients.remove': command(
    z.strictObject({
      recipientIds: z.array(id<RecipientId>()).min(1).max(20_000),
      listId: id<ListId>().nullable(),
    }),
  ).returns<null>(),
};
