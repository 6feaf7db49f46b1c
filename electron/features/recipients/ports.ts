import type { HistoryEntry, RecipientDetail, RecipientRow, Segment } from '#contract/recipients.ts';
import type { Sha256 } from '#domain/consent/chain.ts';
import type { AddressId, ListId, RecipientId } from '#domain/ids.ts';
import type { MailAddress, ToAscii } from '#domain/identity/address.ts';
import type { MembershipSource, MembershipState, PersonLanguage } from '#domain/recipients/recipient.ts';
import type { ActPorts } from '../acts/perform.ts';
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
}

/** The owner's own fields, such as a section of the club. */
export interface PersonFieldTable {
  insert(name: string): number;
  set(recipientId: RecipientId, fieldId: number, value: string): void;
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

export interface RecipientPorts extends EnrolPorts {
  readonly views: RecipientViews;
  readonly events: Events;
}
