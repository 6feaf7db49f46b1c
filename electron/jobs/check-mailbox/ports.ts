import type { ReturnCounting } from '#domain/bounces/return-counting.ts';
import type { ConnectionProblem } from '#domain/accounts/connection-problem.ts';
import type { BounceReason } from '#domain/bounces/bounce.ts';
import type { RuleOutcome } from '#domain/bounces/removal-brake.ts';
import type { CaseKind, CaseState, Proposal, Verdict } from '#domain/decide/case.ts';
import type { DeliveryState } from '#domain/deliveries/delivery.ts';
import type { AddressId, BounceId, CaseId, DeliveryId, LetterId, ListId, RecipientId } from '#domain/ids.ts';
import type { ReturnRule, SignUpRule } from '#domain/lists/list.ts';
import type { Mailbox as Sender } from '#domain/letters/letter-facts.ts';
import type { PersonLanguage } from '#domain/recipients/recipient.ts';
import type { LetterKind, LetterOutcome } from '#domain/letters/letter.ts';
import type { Signal } from '#electron/features/signal.ts';

/** How far a folder has been read. A UID means nothing under another UIDVALIDITY (RFC 9051, section 2.3.1.1). */
export interface Cursor {
  readonly folder: string;
  readonly uidValidity: number;
  readonly lastUid: number;
}

/** How far the last look got. */
type Cursors = () => readonly Cursor[];

export interface IncomingLetter {
  readonly folder: string;
  readonly uidValidity: number;
  readonly uid: number;
  readonly receivedAt: number;
  readonly bytes: Uint8Array;
}

/** A letter of which nothing but head and size was asked for. */
export interface LargeLetter extends Omit<IncomingLetter, 'bytes'> {
  /** In bytes, as the server has it. */
  readonly size: number;
  readonly head: LetterHead;
}

/** What is read of every new letter: named fields of its header, and nothing more. */
export interface LetterHead {
  readonly from: Sender;
  readonly subject: string;
  readonly messageId: string;
  /** A null return path, a report type, failed recipients, or a server as the sender. */
  readonly report: boolean;
  /** Everyone it was addressed or delivered to. */
  readonly recipients: readonly string[];
  /** What has the form of a token or a Message-ID of ours, anywhere in these fields; unchecked. */
  readonly tokens: readonly string[];
}

/** One step through the new letters of a mailbox, by folder and rising UID. */
export type MailboxStep =
  /** So many new letters lie in a folder that is about to be read. */
  | { readonly kind: 'found'; readonly letters: number }
  | { readonly kind: 'letter'; readonly letter: IncomingLetter }
  /** It seems to concern us and is too large to be fetched. */
  | { readonly kind: 'too-large'; readonly letter: LargeLetter }
  /** Nothing up to here concerns us: so many letters, of which only the head was read. */
  | { readonly kind: 'passed'; readonly cursor: Cursor; readonly letters: number }
  /** The mailbox cannot be read on; the last step of a look. */
  | { readonly kind: 'failed'; readonly problem: ConnectionProblem };

/** The account a mailbox belongs to. */
export interface MailboxPlace {
  readonly accountId: number;
  /** Another one as soon as the account names another mailbox: cursors of the one mean nothing in the other. */
  readonly key: string;
}

/** A mailbox that is looked at and, here, never changed: no flag, no move, no deletion. */
export interface Mailbox {
  /** Null while the club has no mail account. */
  place(): MailboxPlace | null;
  /**
   * Steps over everything above the cursors; over everything there is where UIDVALIDITY is another. A folder is
   * begun at its end when the mailbox is looked at for the first time: what came before the account is nobody's
   * business here. `concerns` says of which letters the whole is fetched.
   */
  readNew(
    cursors: readonly Cursor[],
    concerns: (head: LetterHead) => boolean,
    signal: Signal,
  ): AsyncIterable<MailboxStep>;
  /** When the next look is worth it, or null while nothing is planned. `lookedAt`: the end of the last one, or null. */
  nextLook(cursors: readonly Cursor[], lookedAt: number | null): number | null;
}

/** Hears at once when a letter comes, and at its beginning of what no look has reached yet. */
export interface MailboxWatch {
  /** Listens until the signal aborts (null) or the connection ends (why it did). */
  listen(signal: Signal, news: () => void, cursors: Cursors): Promise<ConnectionProblem | null>;
}

export interface MailboxTable {
  cursors(accountId: number): readonly Cursor[];
  moveCursor(accountId: number, cursor: Cursor, at: number): void;
  /** Notes a look that reached the end. */
  noteCheck(accountId: number, at: number): void;
  /** The last look that reached the end, or null. */
  checkedAt(accountId: number): number | null;
  /** Counts a letter that could not be read; answers how often it was tried. */
  countAttempt(accountId: number, letter: IncomingLetter): number;
  forgetAttempts(accountId: number, letter: IncomingLetter): void;
}

/** A delivery as an answer to it is understood. */
export interface AnsweredDelivery {
  readonly id: DeliveryId;
  readonly addressId: AddressId;
  readonly state: DeliveryState;
  /** Name and address as they were mailed. */
  readonly name: string;
  readonly address: string;
  /** When it came into its state, in milliseconds since 1970. */
  readonly at: number;
}

/** Someone on a list. */
export interface Addressed {
  readonly recipientId: RecipientId;
  readonly listId: ListId;
  readonly list: string;
  readonly returnRule: ReturnRule;
  readonly returnCounting: ReturnCounting;
  readonly name: string;
}

export interface NamedList {
  readonly id: ListId;
  readonly name: string;
  /** The stable part of its List-Id and of its address. */
  readonly label: string;
  readonly rule: SignUpRule;
}

/** An address in the store. */
export interface KnownAddress {
  readonly spelling: string;
  readonly normalised: string;
  readonly blocked: boolean;
  /** Of the first person there, or null while nobody is. */
  readonly language: PersonLanguage | null;
}

/** The account letters come in by. */
export interface ReceivingAccount {
  readonly address: string;
  readonly plusAddress: boolean;
  /** Hosts of its provider. */
  readonly servers: readonly string[];
}

export interface Correspondents {
  /** By the public numbers of a token. */
  delivery(address: number, mailing: number): AnsweredDelivery | null;
  deliveryById(deliveryId: DeliveryId): AnsweredDelivery | null;
  /** The newest delivery to an address. */
  newestDelivery(addressId: AddressId): AnsweredDelivery | null;
  addressByNumber(address: number): AddressId | null;
  addressByText(address: string): AddressId | null;
  /** Domains of about this length that at least five addresses here have, one of which took mail, with their number. */
  domainsLike(domain: string): ReadonlyMap<string, number>;
  /** Everyone a delivery was meant for, by list. */
  addressedBy(deliveryId: DeliveryId): readonly Addressed[];
  /** People at an address with a membership that gets mail, by list. */
  membersAt(addressId: AddressId): readonly Addressed[];
  listByNumber(list: number): ListId | null;
  /** How a known address is written to. */
  addressOf(addressId: AddressId): KnownAddress | null;
  /** Addresses of the club's own accounts, normalised. */
  ownAddresses(): readonly string[];
  /** All lists, longest name first. */
  lists(): readonly NamedList[];
}

export interface NewLetter {
  readonly accountId: number;
  readonly folder: string;
  readonly uidValidity: number;
  readonly uid: number;
  readonly fingerprint: string;
  readonly at: number;
  readonly kind: LetterKind;
  readonly outcome: LetterOutcome;
  readonly who: string;
  readonly from: string;
  readonly subject: string;
  readonly beginning: string;
  readonly reason: BounceReason | null;
  readonly awayUntil: string | null;
  readonly challenge: boolean;
  readonly deliveryId: DeliveryId | null;
  readonly addressId: AddressId | null;
  readonly raw: Uint8Array | null;
  readonly rawBlob: string | null;
}

export interface LetterBook {
  knows(fingerprint: string): boolean;
  add(letter: NewLetter): LetterId;
  /** What came of a letter after all. */
  amend(letterId: LetterId, outcome: LetterOutcome): void;
  unreadable(): number;
}

export interface NewCase {
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly addressId: AddressId | null;
  readonly recipientId: RecipientId | null;
  readonly listId: ListId;
  readonly letterId: LetterId;
  readonly bounceId: BounceId | null;
  readonly name: string;
  readonly address: string;
  readonly quote: string;
  readonly at: number;
  /** Where its lists remove by themselves and the report is good enough for that: what came of it. */
  readonly byRule?: RuleOutcome | null;
  /** The address a person named as theirs from now on, or that was probably meant where one looks like a slip. */
  readonly proposal?: Proposal | null;
}

export interface CaseBook {
  open(newCase: NewCase): CaseId;
  /** Whether a bounce of this address waits already. */
  hasOpenBounce(addressId: AddressId): boolean;
  /** Whether that address waits already to be taken over for the people at this one. */
  hasOpenProposal(addressId: AddressId, proposed: string): boolean;
  /** Whether that address already asks to join, or to leave, that list. */
  hasOpenRequest(kind: 'join' | 'leave', address: string, listId: ListId): boolean;
  /** The language most people on the list are written to in. */
  languageOf(listId: ListId): PersonLanguage;
  close(caseId: CaseId, verdict: Verdict, at: number, recipientId: RecipientId | null): void;
  endMembership(recipientId: RecipientId, listId: ListId, at: number): boolean;
  blockAddress(addressId: AddressId, at: number): void;
}

/** A code that was written to an owner of a list. */
export interface WrittenCode {
  readonly code: string;
  readonly caseId: CaseId;
  readonly kind: CaseKind;
  /** The case waits for a word. */
  readonly open: boolean;
  /** The address it was written to. */
  readonly normalised: string;
  /** Name or address of that owner; null for somebody who is none any more. */
  readonly owner: string | null;
}

export interface OwnerBook {
  /** Whether the address is that of an owner of any list. */
  isOwner(address: string): boolean;
  /** Name, or address where there is none, of the owner of that list at the address; null for anybody else. */
  ownerOf(listId: ListId, address: string): string | null;
  /** Codes of open cases, and of such as were settled lately. */
  codes(now: number): readonly WrittenCode[];
  /** Letters with wrong codes taken after this moment, newest first. */
  wrongSince(moment: number): readonly { readonly at: number; readonly count: number }[];
  noteWrong(letterId: LetterId, count: number, at: number): void;
}

/** The ledger, as far as an answer says something about it. */
export interface AcceptanceProof {
  /** An unclear delivery got through after all: something came back for it. */
  provedAccepted(deliveryId: DeliveryId, at: number): void;
}

export interface RawBlobs {
  put(bytes: Uint8Array): Promise<string>;
}
