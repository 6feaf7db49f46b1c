import type { Allowance, Batch } from '#domain/accounts/quota.ts';
import type { ConnectionProblem } from '#domain/accounts/connection-problem.ts';
import type { ServerReply, SmtpStage } from '#domain/deliveries/reply-class.ts';
import type { DeliveryId, MailingId, NoticeId } from '#domain/ids.ts';
import type { CopyWatch } from '#electron/features/copies/ports.ts';
import type {
  MailingTable,
  DeliveryRecord,
  DeliveryTable,
  Composer,
  ComposedMail,
} from '#electron/features/mailings/ports.ts';
import type { UnreadPorts } from '#electron/features/mailings/mailbox-unread.ts';
import type { Clock, Events, Log, Transactions } from '#electron/features/ports.ts';
import type { Signal } from '#electron/features/signal.ts';
import type { Power } from '../power.ts';

export type SubmitResult =
  | { readonly kind: 'accepted'; readonly reply: ServerReply }
  | { readonly kind: 'rejected'; readonly stage: SmtpStage; readonly reply: ServerReply }
  /**
   * The connection broke, or no answer came in time. `dotWithheld` when the final dot surely never left, though
   * `beforeDot` may have been asked.
   */
  | { readonly kind: 'lost'; readonly dotWithheld?: boolean };

/** Why no connection came about. */
export interface OpenFailure {
  readonly kind: 'failed';
  readonly problem: ConnectionProblem;
}

export interface OutgoingMail extends ComposedMail {
  /** Null for a letter that the program writes by itself. */
  readonly deliveryId: DeliveryId | null;
  readonly noticeId?: NoticeId;
  /** Sent to the owner beside all ledgers. */
  readonly isTest?: boolean;
}

/** One connection to the account's server. */
export interface SubmissionConnection {
  /**
   * Hands over one letter. `beforeDot` is called when everything but the final dot has been taken; the dot
   * leaves only after it resolved, and when it rejects the connection is closed without the dot and
   * `submit` rejects with that error. Otherwise it resolves with what became of the letter, never while `beforeDot`
   * is still being answered. An abort ends it; once the dot has left, an answer is still waited for a little.
   */
  submit(mail: OutgoingMail, beforeDot: () => Promise<void>, signal: Signal): Promise<SubmitResult>;
  close(): void;
}

/** The way out: an account's server, or the practice outbox. */
export interface Submission {
  /** Mails in a second it is held to, and reckoned with. */
  readonly perSecond: number;
  /** Connections at once. */
  readonly mostConnections: number;
  /** A connection ready to take mail, or why there is none; after an abort any reason may be given. */
  open(signal: Signal): Promise<SubmissionConnection | OpenFailure>;
}

/** Where a refusal of a recipient is put before the owner. */
export interface Refusals {
  /** Only inside a transaction. Answers whether a case was opened. */
  take(deliveryId: DeliveryId, reply: Pick<ServerReply, 'enhanced' | 'text'>, at: number): boolean;
}

/** The first look into the mailbox since the program or the computer began to run. */
export interface FirstLook {
  /** It is still to come, or under way; whoever left meanwhile is known only after it. */
  isAwaited(): boolean;
}

/** What the limits of the account leave; practice has none. */
export interface Budget {
  allowance(at: number): Pick<Allowance, 'now' | 'nextAt'>;
  /**
   * Takes a place for a mail whose final dot is about to leave, or answers false where none is left: then the dot must
   * not. The one place where mailings, notices and test mails meet. Only inside a transaction.
   */
  reserve(at: number): boolean;
  /** When so many mails will have left, in batches between which the limits make them wait. */
  forecast(count: number, at: number, perSecond: number): readonly Batch[];
}

/** Where the practice submission puts what it was given. Only inside a transaction. */
export interface PracticeOutbox {
  /** A mail sent again takes the place of the first. */
  put(deliveryId: DeliveryId, mail: Uint8Array, at: number): void;
  /** A letter that the program wrote by itself. */
  putNotice(noticeId: NoticeId, mail: Uint8Array, at: number): void;
  putTest(address: string, mail: Uint8Array, at: number): void;
}

/** The ledger, as the job walks it. */
export interface Ledger {
  /**
   * After a crash: `claimed` goes back to `waiting`, `in-doubt` becomes `unclear`; of one mailing or (null)
   * of all. Answers whether anything had to be moved.
   */
  recover(mailingId: MailingId | null, at: number): boolean;
  /** Makes deferred deliveries whose time has come wait again. */
  revive(now: number): void;
  anyDue(now: number): boolean;
  /** When the next deferred delivery of a mailing being sent is due, or null. */
  nextDue(): number | null;
  /** The first waiting delivery of a mailing, or null. */
  nextWaiting(mailingId: MailingId): DeliveryRecord | null;
  /** Whether somebody it was meant for is still to get it: on an active list, not left, the address not blocked. */
  mayStillGo(deliveryId: DeliveryId, now: number): boolean;
}

export interface SendPorts {
  readonly store: Transactions;
  readonly mailings: MailingTable;
  readonly deliveries: DeliveryTable;
  readonly ledger: Ledger;
  readonly composer: Composer;
  readonly submission: Submission;
  readonly budget: Budget;
  readonly refusals: Refusals;
  readonly firstLook: FirstLook;
  readonly power: Power;
  readonly clock: Clock;
  readonly events: Events;
  readonly log: Log;
  readonly organisation: UnreadPorts['organisation'];
  readonly reports: UnreadPorts['reports'];
  readonly copy: Pick<CopyWatch, 'isOlder' | 'looked' | 'raise'>;
}
