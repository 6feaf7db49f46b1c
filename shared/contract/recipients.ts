import { z } from 'zod';
import type { FieldId, ListId, RecipientId } from '#domain/ids.ts';
import type { ListColour } from '#domain/lists/list.ts';
import type { MembershipState, PersonLanguage, RecipientStatus } from '#domain/recipients/recipient.ts';
import { mostNamed } from '#domain/recipients/recipient.ts';
import type { FieldKind } from '#domain/recipients/own-field.ts';
import { command, nothing, query } from './define.ts';
import { id, line, range } from './inputs.ts';

export interface RecipientRow {
  readonly id: RecipientId;
  readonly givenName: string;
  readonly familyName: string;
  readonly address: string;
  readonly status: RecipientStatus;
  /** Would get mail, but every list it would come by (in a list: this one) is dormant. */
  readonly isResting: boolean;
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
    readonly isDormant: boolean;
    readonly since: number;
    /** Of a paused tie: the moment from which mail goes out again. */
    readonly pausedUntil: number | null;
  }[];
  /** The newest proof of consent, or null when none is known. */
  readonly consent: {
    readonly how: 'paper' | 'letter' | 'spoken' | 'membership' | 'practice';
    readonly at: number;
    readonly note: string;
    readonly recordedBy: string;
  } | null;
  /** All own fields of the club, in their order; the value as it is kept, empty where the person has none. */
  readonly fields: readonly {
    readonly id: FieldId;
    readonly name: string;
    readonly kind: FieldKind;
    readonly choices: readonly string[];
    readonly value: string;
  }[];
  /** Others who share the address. */
  readonly household: readonly { readonly id: RecipientId; readonly name: string }[];
  readonly historyCount: number;
}

/** Who did something: the name of their key or of the owner who wrote; '' for a letter of the person, or a rule. */
interface ByWhom {
  readonly by: string;
  /** What of it came by mail: nothing, the wish that was decided here, or the word itself. */
  readonly mail: 'none' | 'asked' | 'decided';
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
  | ({
      readonly kind: 'joined' | 'left' | 'removed';
      readonly at: number;
      readonly list: string;
    } & ByWhom)
  | ({ readonly kind: 'address-changed'; readonly at: number; readonly former: string } & ByWhom)
  | ({
      readonly kind:
        | 'added'
        | 'edited'
        | 'kept'
        | 'blocked'
        | 'paused'
        | 'resumed'
        | 'field-changed'
        | 'field-emptied'
        | 'grouped'
        | 'ungrouped'
        | 'brought-back';
      readonly at: number;
    } & ByWhom);

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

/**
 * The people an act is about: some by name, or everybody the grid shows but for some. Thousands of ids never
 * cross the wire, and who came to the selection meanwhile belongs to it.
 */
const chosen = z.union([
  z.strictObject({ ids: z.array(id<RecipientId>()).min(1).max(mostNamed) }),
  z.strictObject({
    query: z.strictObject({ ...selection, segment: z.enum(segments) }),
    except: z.array(id<RecipientId>()).max(mostNamed),
  }),
]);
export type ChosenPeople = z.infer<typeof chosen>;

const consentGiven = z.strictObject({
  how: z.enum(['paper', 'letter', 'spoken', 'membership']),
  note: line(400),
});

/** How an act over many people ended: null when it was cancelled and nothing of it stayed. */
type People = number | null;

/** Somebody who was removed from everything and can still be brought back. */
export interface DeletedPerson {
  readonly id: RecipientId;
  readonly givenName: string;
  readonly familyName: string;
  readonly address: string;
  readonly deletedAt: number;
  /** When they can no longer be brought back. */
  readonly until: number;
  readonly by: string;
}

/** A file to be saved where the person wants it. */
export interface OfferedFile {
  readonly name: string;
  readonly text: string;
}

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
      consent: consentGiven,
      /** Said after `recipient.has-left` or `recipient.blocked`: the person asked for it again. */
      evenSo: z.boolean(),
    }),
  ).returns<RecipientId>(),
  /** Changes what is named and leaves the rest. */
  'recipients.edit': command(
    z.strictObject({ recipientId: id<RecipientId>(), person: person.partial() }),
  ).returns<null>(),
  /** A value of an own field, as typed; empty takes it away. */
  'recipients.set-field': command(
    z.strictObject({ recipientId: id<RecipientId>(), fieldId: id<FieldId>(), value: line(2_000) }),
  ).returns<null>(),
  /** No mail until a moment, on one list or (null) on all the person is on; a moment of null ends the pause. */
  'recipients.pause': command(
    z.strictObject({
      recipientId: id<RecipientId>(),
      listId: id<ListId>().nullable(),
      until: z.number().int().min(0).max(4_102_444_800_000).nullable(),
    }),
  ).returns<null>(),
  /** The person's word: they left a list, or (null) all. */
  'recipients.leave': command(z.strictObject({ chosen, listId: id<ListId>().nullable() })).returns<People>(),
  /** Takes people off one list, or (null) off everything; undo brings them back. */
  'recipients.remove': command(z.strictObject({ chosen, listId: id<ListId>().nullable() })).returns<People>(),
  'recipients.set-group': command(
    z.strictObject({ chosen, group: line(60), isIn: z.boolean() }),
  ).returns<People>(),
  /** Brings people onto a list. Who left it, or whose mail comes back, stays as they are and is counted. */
  'recipients.enrol': command(
    z.strictObject({ chosen, listId: id<ListId>(), consent: consentGiven.nullable() }),
  ).returns<{ readonly added: number; readonly skipped: number } | null>(),
  /** How many people that are, now. */
  'recipients.count': query(z.strictObject({ chosen })).returns<number>(),
  /**
   * A table of people: `spreadsheet` is made to be opened (formulas defused), `exact` holds every value as it is
   * kept, to be imported again.
   */
  'recipients.export': query(
    z.strictObject({ chosen, form: z.enum(['spreadsheet', 'exact']) }),
  ).returns<OfferedFile>(),
  /** Everything known of one person, as JSON. */
  'recipients.export-person': query(
    z.strictObject({ recipientId: id<RecipientId>() }),
  ).returns<OfferedFile>(),
  /** Those removed from everything in the last 30 days, newest first, at most 500. */
  'recipients.deleted': query(nothing).returns<readonly DeletedPerson[]>(),
  /** Back as they were, with the ties that were removed in the same moment. */
  'recipients.bring-back': command(z.strictObject({ recipientId: id<RecipientId>() })).returns<null>(),
};
