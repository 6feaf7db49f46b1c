import type {
  DeletedPerson,
  HistoryEntry,
  RecipientDetail,
  RecipientRow,
  Segment,
} from '#contract/recipients.ts';
import type { FieldId } from '#domain/ids.ts';
import type { FieldRule } from '#domain/recipients/own-field.ts';
import type { Sha256 } from '#domain/consent/chain.ts';
import type { AddressId, ListId, RecipientId } from '#domain/ids.ts';
import type { MailAddress, ToAscii } from '#domain/identity/address.ts';
import type { MembershipSource, MembershipState, PersonLanguage } from '#domain/recipients/recipient.ts';
import type { ActPorts } from '../acts/perform.ts';
import type { WorkReports } from '../acts/ports.ts';
import type { ConsentTable } from '../consent/ports.ts';
import type { ListTable } from '../lists/ports.ts';
import type { Events, Randomness } from '../ports.ts';
import type { OrganisationTable } from '../settings/ports.ts';

export interface Selection {
  /** Null: everybody. */
  readonly listId: ListId | null;
  readonly search: string;
}

export interface OrderedSelection extends Selection {
  readonly segment: Segment;
  readonly sort: 'name' | 'address' | 'status';
  readonly descending: boolean;
}

/** A person as a table names them. */
export interface PersonRow {
  readonly givenName: string;
  readonly familyName: string;
  readonly address: string;
  readonly salutation: string;
  readonly language: PersonLanguage;
  readonly groups: readonly string[];
  /** Lists they are on and have not left. */
  readonly lists: readonly string[];
  readonly values: ReadonlyMap<FieldId, string>;
}

/** One mail to a person, whatever became of it. */
export interface MailTo {
  readonly at: number;
  readonly subject: string;
  readonly address: string;
  readonly state: string;
  readonly reply: string;
}

/** What the screens show of people. */
export interface RecipientViews {
  page(
    query: OrderedSelection & { readonly offset: number; readonly limit: number },
    now: number,
  ): { readonly total: number; readonly rows: readonly RecipientRow[] };
  counts(selection: Selection, now: number): Readonly<Record<Segment, number>>;
  /** Index, in that order, of the first person whose sort key begins with `key`; null when there is none. */
  find(query: OrderedSelection & { readonly key: string }, now: number): number | null;
  /** Null when the person does not exist or was deleted. */
  detail(recipientId: RecipientId, now: number): RecipientDetail | null;
  /** At most 200 entries, newest first. */
  history(recipientId: RecipientId): readonly HistoryEntry[];
  /** Everybody the grid would show, in the order of their names. */
  everybody(query: Selection & { readonly segment: Segment }, now: number): readonly RecipientId[];
  /** At most 500 people, deleted after that moment, newest first. */
  deletedSince(moment: number): readonly Omit<DeletedPerson, 'until'>[];
  /** In the order of the ids, without those who are deleted. */
  rowsForExport(recipientIds: readonly RecipientId[]): readonly PersonRow[];
  /** Every mail to a person, newest first. */
  mailsTo(recipientId: RecipientId): readonly MailTo[];
}

export interface AddressRecord extends MailAddress {
  readonly id: AddressId;
  readonly publicNumber: number;
  readonly blockedAt: number | null;
}

export interface AddressTable {
  get(addressId: AddressId): AddressRecord | null;
  byNormalised(normalised: string): AddressRecord | null;
  insert(address: MailAddress & { readonly publicNumber: number }): AddressId;
  /** Another spelling of the same mailbox. */
  respell(addressId: AddressId, spelling: string): void;
  /** Mail goes to it again. */
  unblock(addressId: AddressId): void;
  numberTaken(publicNumber: number): boolean;
}

export interface PersonFacts {
  readonly addressId: AddressId;
  readonly givenName: string;
  readonly familyName: string;
  readonly salutation: string;
  readonly language: PersonLanguage;
  readonly sortKey: string;
}

export interface RecipientRecord extends PersonFacts {
  readonly id: RecipientId;
  readonly deletedAt: number | null;
}

export interface RecipientTable {
  /** Deleted people too: see `deletedAt`. */
  get(recipientId: RecipientId): RecipientRecord | null;
  /** Everybody who has this address, deleted people too, oldest first. */
  atAddress(addressId: AddressId): readonly RecipientRecord[];
  /** Inserts a person who counts as deleted until `setDeleted` says otherwise. */
  insertDeleted(
    person: PersonFacts & { readonly publicNumber: number; readonly createdAt: number },
  ): RecipientId;
  change(recipientId: RecipientId, facts: PersonFacts): void;
  setDeleted(recipientIds: readonly RecipientId[], at: number | null): void;
  /** Those of these people who are not deleted, in the given order. */
  living(recipientIds: readonly RecipientId[]): readonly RecipientId[];
  numberTaken(publicNumber: number): boolean;
}

export interface GroupTable {
  /** Groups somebody is in, in order of their sort keys. */
  inUse(): readonly string[];
  all(): readonly { readonly id: number; readonly name: string }[];
  insert(name: string): number;
  of(recipientId: RecipientId): readonly number[];
  /** Makes these the groups of a person, and no others. */
  set(recipientId: RecipientId, groupIds: readonly number[]): void;
  /** Those of these people who are not in the group, or (`isIn` false) who are: whom setting it would change. */
  without(recipientIds: readonly RecipientId[], groupId: number, isIn: boolean): readonly RecipientId[];
  setMany(recipientIds: readonly RecipientId[], groupId: number, isIn: boolean): void;
}

export interface FieldRecord extends FieldRule {
  readonly id: FieldId;
  readonly name: string;
}

/** The owner's own fields, such as a section of the club. Deleted ones keep their values and are not shown. */
export interface PersonFieldTable {
  /** In the owner's order. */
  all(): readonly FieldRecord[];
  get(fieldId: FieldId): FieldRecord | null;
  /** At the end of the order; a text without more said. */
  insert(name: string, kind?: FieldRule['kind'], choices?: FieldRule['choices']): FieldId;
  change(fieldId: FieldId, field: { readonly name: string; readonly choices: readonly string[] }): void;
  /** Puts the fields into this order. */
  arrange(fieldIds: readonly FieldId[]): void;
  delete(fieldId: FieldId, at: number): void;
  /** How many living people have a value, by field. */
  uses(): ReadonlyMap<FieldId, number>;
  /** As it is kept; empty when there is none. */
  value(recipientId: RecipientId, fieldId: FieldId): string;
  /** A value as it is to be kept, or empty for none. */
  set(recipientId: RecipientId, fieldId: FieldId, value: string): void;
}

interface MembershipRecord {
  readonly state: MembershipState;
  readonly era: number;
}

export interface MembershipTable {
  get(recipientId: RecipientId, listId: ListId): MembershipRecord | null;
  /** Ties a person to a list, whether or not there was a tie before. */
  put(membership: {
    readonly recipientId: RecipientId;
    readonly listId: ListId;
    readonly state: MembershipState;
    readonly source: MembershipSource;
    readonly era: number;
    readonly since: number;
  }): void;
  /** Ties of these people, to one list or (null) to any, that are not yet `removed`. */
  tied(
    recipientIds: readonly RecipientId[],
    listId: ListId | null,
  ): readonly {
    readonly recipientId: RecipientId;
    readonly listId: ListId;
    readonly state: MembershipState;
  }[];
  /** Makes these ties `removed`, on one list or (null) on all. */
  remove(recipientIds: readonly RecipientId[], listId: ListId | null, at: number): void;
  /** Those of these people who have a tie to the list, or (null) to any, that is not `removed`. */
  peopleTied(recipientIds: readonly RecipientId[], listId: ListId | null): readonly RecipientId[];
  /** Those who have such a tie and did not leave. */
  peopleStaying(recipientIds: readonly RecipientId[], listId: ListId | null): readonly RecipientId[];
  /** Makes these ties `left`, on one list or (null) on all. */
  leave(recipientIds: readonly RecipientId[], listId: ListId | null, at: number): void;
  /** Pauses a person's active ties until a moment, or (null) makes paused ones active; answers how many changed. */
  pause(recipientId: RecipientId, listId: ListId | null, until: number | null): number;
  /** Who can be brought onto a list, and how many left it, withdrew their consent or have a blocked address. */
  enrollable(
    recipientIds: readonly RecipientId[],
    listId: ListId,
  ): { readonly free: readonly RecipientId[]; readonly skipped: number };
  /** Makes ties to the list active, new ones and those that were pending or removed. */
  enrol(recipientIds: readonly RecipientId[], listId: ListId, at: number): void;
  /** Ties that were removed at that moment become what the act of removing them noted they had been. */
  restore(recipientId: RecipientId, removedAt: number): void;
  /** Whether there is a list that both are tied to and have not left. */
  shareList(first: RecipientId, second: RecipientId): boolean;
}

/** What it takes to bring a person onto a list, by hand or by letter. */
export interface EnrolPorts extends ActPorts {
  readonly lists: ListTable;
  readonly addresses: AddressTable;
  readonly recipients: RecipientTable;
  readonly groups: GroupTable;
  readonly memberships: MembershipTable;
  readonly consents: ConsentTable;
  readonly organisation: OrganisationTable;
  readonly randomness: Randomness;
  readonly sha256: Sha256;
  readonly toAscii: ToAscii;
}

/** Tables as files. `defused`: what a spreadsheet would run as a formula is marked as text. */
export interface TableFile {
  write(
    headings: readonly string[],
    rows: readonly (readonly string[])[],
    form: { readonly defused: boolean },
  ): string;
}

export interface RecipientPorts extends EnrolPorts {
  readonly views: RecipientViews;
  readonly fields: PersonFieldTable;
  readonly table: TableFile;
  readonly jobs: WorkReports;
  readonly events: Events;
  /** Of the person at the keyboard: how numbers are typed, and what a file's headings are called. */
  readonly language: () => PersonLanguage;
}
