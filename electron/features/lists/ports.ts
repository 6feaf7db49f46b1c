import type { ReturnCounting } from '#domain/bounces/return-counting.ts';
import type { DeletedList, ListDetail, ListView } from '#contract/lists.ts';
import type { Sha256 } from '#domain/consent/chain.ts';
import type { ConsentEntry } from '#domain/consent/entry.ts';
import type { ListId } from '#domain/ids.ts';
import type { MailAddress, ToAscii } from '#domain/identity/address.ts';
import type { ListColour, ListKind, ListState, ReturnRule, SignUpRule } from '#domain/lists/list.ts';
import type { OwnerNotice } from '#domain/owners/owner-notice.ts';
import type { PersonLanguage } from '#domain/recipients/recipient.ts';
import type { ActPorts } from '../acts/perform.ts';
import type { Events, Randomness } from '../ports.ts';
import type { ConsentTable } from '../consent/ports.ts';

export interface ListRecord {
  readonly id: ListId;
  readonly publicNumber: number;
  readonly name: string;
  readonly kind: ListKind;
  readonly state: ListState;
}

export interface NewList {
  readonly publicNumber: number;
  readonly name: string;
  /** The stable part of its List-Id (RFC 2919): lower-case letters, digits and hyphens, never changed. */
  readonly label: string;
  readonly kind: ListKind;
  readonly state: ListState;
  readonly colour: ListColour;
  readonly signUpRule: SignUpRule;
  readonly returnRule: ReturnRule;
  readonly accountId: number;
  readonly replyTo: string;
  readonly position: number;
  readonly createdAt: number;
}

/** What a person sets about a list, as it is stored. */
export interface AcceptedSettings {
  readonly name: string;
  readonly kind: ListKind;
  readonly colour: ListColour;
  readonly description: string;
  readonly senderName: string;
  /** As it goes on the wire: its domain an A-label. */
  readonly replyTo: string;
  readonly footer: string;
  readonly owners: readonly (MailAddress & { readonly name: string })[];
  readonly signUpRule: SignUpRule;
  readonly returnRule: ReturnRule;
  readonly returnCounting: ReturnCounting;
  readonly ownerNotice: OwnerNotice;
  readonly welcome: string;
  readonly goodbye: string;
}

/** Where a list stands. */
export interface ListPlace {
  readonly id: ListId;
  readonly name: string;
  readonly state: ListState;
  readonly position: number;
}

/** Lists that are not deleted. */
export interface ListTable {
  /** In the order of the sidebar. */
  all(now: number): readonly ListView[];
  get(listId: ListId): ListRecord | null;
  setState(listId: ListId, state: ListState): void;
  insert(list: NewList): ListId;
  /** Whether a list ever carried this public number. */
  numberTaken(publicNumber: number): boolean;
  /** Whether a list ever carried this label. */
  labelTaken(label: string): boolean;
  detail(listId: ListId): ListDetail | null;
  /** In the order of the sidebar. */
  places(): readonly ListPlace[];
  change(listId: ListId, settings: AcceptedSettings): void;
  setPosition(listId: ListId, position: number): void;
  /** A list nobody sees until `setDeleted` says null. */
  insertUnseen(list: NewList): ListId;
  /** With null the list is there (again). */
  setDeleted(listId: ListId, deletedAt: number | null): void;
  /** The account new lists send by; null while there is none. */
  firstAccount(): number | null;
}

/** Lists that were deleted, or copied and not yet shown. */
export interface DeletedListTable {
  /** Those deleted after this moment, newest first. */
  deletedSince(moment: number): readonly Omit<DeletedList, 'daysLeft'>[];
  nameOf(listId: ListId, since: number): string | null;
  /** Takes settings, owners and ties from lists past bringing back; their names stay. Answers how many there were. */
  forgetUntil(moment: number): number;
}

/** Makes one list like another. Only for lists that nobody sees yet. */
export interface ListCopies {
  /** All settings but name, label, number and place. */
  copySettings(from: ListId, to: ListId): void;
  /** Ties of people who did not leave. */
  copyTies(from: ListId, to: ListId): void;
  /** Consents of people tied to `to` that still hold for `from` and were not yet written down for `to`. */
  consentsToCopy(
    from: ListId,
    to: ListId,
    limit: number,
  ): readonly (ConsentEntry & { readonly language: PersonLanguage })[];
}

/** What a list needs to know of mailings under way. */
export interface WaitingDeliveries {
  /** Deliveries to this list that wait or are deferred, with the subject of the oldest such mailing; null when none. */
  waitingFor(listId: ListId): { readonly count: number; readonly subject: string } | null;
  /** The subject of the next mailing that is scheduled to this list; null when none is. */
  scheduledFor(listId: ListId): { readonly subject: string } | null;
  /** Cancels the waiting and deferred deliveries that go to no other list than this one. Only inside a transaction. */
  cancelWaiting(listId: ListId, at: number): void;
}

export interface ListPorts extends ActPorts {
  readonly lists: ListTable;
  readonly deletedLists: DeletedListTable;
  readonly listCopies: ListCopies;
  readonly waiting: WaitingDeliveries;
  readonly consents: ConsentTable;
  readonly randomness: Randomness;
  readonly sha256: Sha256;
  readonly toAscii: ToAscii;
  readonly events: Events;
  /** A list tells its owners by mail, perhaps others than before: what waits is told without waiting for a look. */
  readonly tellOwnersSoon: () => void;
}
