import type { Capabilities } from '#domain/accounts/account.ts';
import type { MailedDraft } from '#contract/mailed-draft.ts';
import type { CourseEntry } from '#contract/mailing-course.ts';
import type { LogRow, MailingRow, ReportGroup, ReportPerson } from '#contract/mailings.ts';
import type { Batch } from '#domain/accounts/quota.ts';
import type { DeliveryCounts, DeliveryState } from '#domain/deliveries/delivery.ts';
import type { AddressId, DeliveryId, FieldId, ListId, MailingId, RecipientId } from '#domain/ids.ts';
import type { ListKind, ListState } from '#domain/lists/list.ts';
import type { Tie } from '#domain/mailings/audience.ts';
import type { Addressee, FrozenList, MailingContent } from '#domain/mailings/frozen.ts';
import type { MailingState, PauseReason } from '#domain/mailings/mailing.ts';
import type { MissedReason, Schedule } from '#domain/mailings/schedule.ts';
import type { SentCopy } from '#domain/mailings/sent-copy.ts';
import type { PersonLanguage } from '#domain/recipients/recipient.ts';
import type { ActPorts } from '../acts/perform.ts';
import type { CopyWatch } from '../copies/ports.ts';
import type { Events, Randomness } from '../ports.ts';
import type { OrganisationTable } from '../settings/ports.ts';
import type { Secrets } from '../secrets.ts';

export interface MailingRecord {
  readonly id: MailingId;
  readonly publicNumber: number;
  readonly state: MailingState;
  readonly revision: number;
  readonly subject: string;
  readonly preheader: string;
  /** JSON of the editor's document. */
  readonly document: string;
  readonly changedAt: number;
  /** JSON of what was frozen, or null while it is a draft. */
  readonly frozen: string | null;
  /** When the hold ends; null once the first letter was taken up. */
  readonly holdUntil: number | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly pauseReason: PauseReason | null;
  /** Null unless it is scheduled. */
  readonly schedule: Schedule | null;
}

/** Mailings that were not discarded. */
export interface MailingTable {
  /** The owner's letter it was made from, or null. */
  fromLetter(mailingId: MailingId): MailedDraft | null;
  /** Only inside a transaction. */
  noteOpened(mailingId: MailingId, at: number): void;
  get(mailingId: MailingId): MailingRecord | null;
  /** Newest first by what `MailingRow.at` shows. */
  all(): readonly MailingRecord[];
  /** Those being sent or paused, in the order in which they were frozen. */
  underWay(): readonly MailingRecord[];
  /** Those that are scheduled, also when they missed their time; the earliest first. */
  scheduled(): readonly MailingRecord[];
  numberTaken(publicNumber: number): boolean;
  insert(draft: {
    readonly publicNumber: number;
    readonly subject: string;
    readonly preheader: string;
    readonly document: string;
    readonly at: number;
  }): MailingId;
  save(
    mailingId: MailingId,
    draft: {
      readonly revision: number;
      readonly subject: string;
      readonly preheader: string;
      readonly document: string;
      readonly at: number;
    },
  ): void;
  setLists(mailingId: MailingId, listIds: readonly ListId[]): void;
  /** The mailing's lists in the order of the sidebar; deleted ones only once it is frozen. */
  lists(mailingId: MailingId): readonly MailingList[];
  /** Whether one of its lists was deleted since it was chosen. */
  hasLostList(mailingId: MailingId): boolean;
  discard(mailingId: MailingId, at: number): void;
  /** It is to leave at that moment, and has missed nothing yet. */
  schedule(mailingId: MailingId, at: number): void;
  /** It did not leave at its time, and its owner is to be asked. */
  miss(mailingId: MailingId, reason: MissedReason): void;
  /** Back to a draft. */
  unschedule(mailingId: MailingId): void;
  freeze(mailingId: MailingId, frozen: string, holdUntil: number, at: number): void;
  /** Back to a draft, as though it had never been frozen. */
  thaw(mailingId: MailingId, at: number): void;
  /** The first letter is taken up: the hold is over for good. */
  begin(mailingId: MailingId, at: number): void;
  pause(mailingId: MailingId, reason: PauseReason): void;
  /** Sending goes on, also for a sent mailing of which a letter is sent again. */
  resume(mailingId: MailingId): void;
  end(mailingId: MailingId, state: 'sent' | 'stopped', at: number): void;
  course(mailingId: MailingId): readonly CourseEntry[];
  addCourse(mailingId: MailingId, entry: CourseEntry): void;
}

export type MailingList = MailingRow['lists'][number] & {
  readonly kind: ListKind;
  readonly state: ListState;
};

export interface NewDelivery {
  readonly addressId: AddressId;
  /** The address as its owner spells it. */
  readonly address: string;
  readonly addressee: Addressee;
  readonly messageId: string;
  /** Everybody the mail is meant for, by list. */
  readonly people: readonly { readonly recipientId: RecipientId; readonly listId: ListId }[];
}

export interface DeliveryRecord {
  readonly id: DeliveryId;
  readonly mailingId: MailingId;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly messageId: string;
  /** JSON of its `Addressee`. */
  readonly merge: string;
}

export interface DeliveryTable {
  get(deliveryId: DeliveryId): DeliveryRecord | null;
  counts(mailingId: MailingId): DeliveryCounts;
  insertAll(mailingId: MailingId, deliveries: readonly NewDelivery[], at: number): void;
  /**
   * Deletes at most so many deliveries of a draft and answers how many. A draft has some only while it is being
   * frozen or thawed: nothing of them has left.
   */
  deleteSome(mailingId: MailingId, most: number): number;
  /** Drafts that have deliveries. */
  halfFrozen(): readonly MailingId[];
  /** Cancels what waits or is deferred. */
  cancelWaiting(mailingId: MailingId, at: number): void;
  /** Moves one delivery; throws when it is no longer in `from`. */
  move(deliveryId: DeliveryId, from: DeliveryState, to: DeliveryState, facts: MoveFacts): void;
  /** The owner leaves an unclear delivery as it is; it stays unclear and asks no more. */
  leaveUnclear(deliveryId: DeliveryId, at: number): void;
  /** Unclear deliveries the owner has said nothing about. */
  unclear(mailingId: MailingId): readonly LogRow[];
  /** Newest first. */
  log(
    mailingId: MailingId,
    query: {
      readonly states: readonly DeliveryState[];
      readonly search: string;
      readonly offset: number;
      readonly limit: number;
    },
  ): { readonly total: number; readonly rows: readonly LogRow[] };
  lastAcceptedAt(mailingId: MailingId): number | null;
  /** Accepted mails added up over time, at most `points` points. */
  acceptedOverTime(
    mailingId: MailingId,
    points: number,
  ): readonly { readonly at: number; readonly accepted: number }[];
}

export interface MoveFacts {
  readonly at: number;
  /** Counts as one more attempt that was answered or broke off. */
  readonly attempted?: boolean;
  readonly until?: number | null;
  readonly reply?: { readonly code: number | null; readonly enhanced: string | null; readonly text: string };
}

export type MailingTie = Tie & { readonly era: number };

/** A person as a mailing needs to know them. */
export interface MailingPerson {
  readonly recipientId: RecipientId;
  readonly givenName: string;
  readonly familyName: string;
  readonly salutation: string;
  readonly language: PersonLanguage;
  readonly spelling: string;
  readonly normalised: string;
  readonly addressNumber: number;
  readonly own: ReadonlyMap<FieldId, string>;
}

export interface AudienceTable {
  /** Ties of living people to these lists, by name and then by the order of the lists; those of some people alone. */
  ties(listIds: readonly ListId[], people?: readonly RecipientId[]): readonly MailingTie[];
  /** Living people with a tie to these lists, each once, by name. */
  onLists(listIds: readonly ListId[]): readonly RecipientId[];
  /** Another text whenever acts, letters or consent may have changed whom a mailing reaches; cheap to ask. */
  version(): string;
  /** People with those of their own fields that are named here. */
  people(
    recipientIds: readonly RecipientId[],
    ownFields: readonly FieldId[],
  ): ReadonlyMap<RecipientId, MailingPerson>;
  /** The club's own fields in their order; deleted ones after them, so that a text still names them. */
  ownFields(): readonly { readonly id: FieldId; readonly label: string; readonly isDeleted: boolean }[];
  /** Returned mail about people of these lists that still waits for a decision, in addresses. */
  openReturns(listIds: readonly ListId[]): number;
}

/** What every mail of the club says about its sender. */
export interface SenderTable {
  organisation(): { readonly name: string; readonly legalNotice: string };
  /** Name and answers as the first of these lists sets them, by its account; the club's first account without a list. */
  sender(listIds: readonly ListId[]): {
    readonly name: string;
    readonly address: string;
    readonly replyTo: string;
    readonly plusAddress: boolean;
    readonly bounceAddress: boolean;
  };
  frozenLists(listIds: readonly ListId[]): readonly FrozenList[];
  /** What the probe of the account such a mailing leaves by found out. */
  capabilities(listIds: readonly ListId[]): Capabilities;
}

/** What came back after a mailing. */
export interface ReportTable {
  tallies(): ReadonlyMap<MailingId, { readonly returned: number; readonly answers: number }>;
  /** Whether a copy lies in the folder of sent mail; null while it was not tried. */
  sentCopy(mailingId: MailingId): SentCopy | null;
  size(mailingId: MailingId, group: ReportGroup): number;
  people(
    mailingId: MailingId,
    group: ReportGroup,
    range: { readonly offset: number; readonly limit: number },
  ): readonly ReportPerson[];
  /** When a mailbox was last read to its end. */
  checkedAt(): number | null;
}

/** A letter ready to leave. The bytes are the same for the same arguments. */
export interface ComposedMail {
  readonly messageId: string;
  readonly envelopeFrom: string;
  readonly envelopeTo: string;
  /** A token of ours by which a server's report names this mail (ENVID, RFC 3461, section 4.4). */
  readonly envelopeId: string;
  /** Value of List-Unsubscribe: a mailto address in angle brackets. */
  readonly listUnsubscribe: string;
  readonly bytes: Uint8Array;
}

export interface Composer {
  compose(content: MailingContent, addressee: Addressee, messageId: string, at: number): ComposedMail;
  /** The same as a letter in which no token stands: nobody can leave with it, and no report is tied to anybody. */
  composeTest(content: MailingContent, addressee: Addressee, messageId: string, at: number): ComposedMail;
}

/** The job that sends. */
export interface Sending {
  /** Mails in a second the account is held to, and reckoned with. */
  readonly perSecond: number;
  /** When the limits of the account let the next mail leave, or null while one may leave now. */
  waitsUntil(now: number): number | null;
  /** Whether everything waits until the mailbox was looked at first. */
  awaitsLook(): boolean;
  /** When so many mails will have left, in batches between which the limits make them wait. */
  forecast(count: number, now: number): readonly Batch[];
  /** Something changed that it should look at now. */
  wake(): void;
  /** Whether it stands still because the store could not be written. */
  isStuck(mailingId: MailingId): boolean;
  /** The owner says to go on after that. */
  release(mailingId: MailingId): void;
}

/** Rows as CSV text, with cells that a spreadsheet would run as formulas defused. */
interface PeopleWriter {
  write(headings: readonly string[], rows: readonly (readonly string[])[]): string;
}

export interface MailingPorts extends ActPorts {
  readonly organisation: Pick<OrganisationTable, 'accountKind'>;
  readonly mailings: MailingTable;
  readonly deliveries: DeliveryTable;
  readonly audience: AudienceTable;
  readonly sender: SenderTable;
  readonly reports: ReportTable;
  readonly composer: Composer;
  readonly sending: Sending;
  readonly copy: Pick<CopyWatch, 'isOlder'>;
  readonly people: PeopleWriter;
  readonly secrets: Secrets;
  readonly randomness: Randomness;
  readonly events: Events;
  /** The language of files the program writes. */
  readonly language: () => PersonLanguage;
}
