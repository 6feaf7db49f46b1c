import type { ReportedRecipient } from '../bounces/delivery-status.ts';
import type { LetterKind } from './letter.ts';
import type { NewAddress } from './new-address.ts';

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** Where something in the form of a token, or of the left part of our Message-IDs, stood; the nearer to the envelope, the more it proves. */
export const tokenPlaces = [
  'recipient',
  'envelope-id',
  'subject',
  'body',
  'references',
  'returned',
  'quoted',
] as const;
export type TokenPlace = (typeof tokenPlaces)[number];

export interface FoundToken {
  readonly place: TokenPlace;
  readonly text: string;
}

/** What a letter says, read from its bytes alone: nothing here is checked against keys or people yet. */
export interface LetterFacts {
  /** As far as the letter itself tells; whether it answers a mailing of ours, only the store knows. */
  readonly kind: Exclude<LetterKind, 'answer' | 'owner-word' | 'unreadable'>;
  /** `certain`: a format says so. `likely`: words that servers and programs use. `unclear`: it speaks of a failure and names no address. */
  readonly confidence: 'certain' | 'likely' | 'unclear';
  /** Stays the same when the letter is copied to another folder. */
  readonly fingerprint: string;
  readonly from: Mailbox;
  /** The address in Reply-To; empty where there is none. */
  readonly replyTo: string;
  /** Everyone in To, Cc, Delivered-To, X-Original-To and Envelope-To. */
  readonly recipients: readonly string[];
  /** A null return path (RFC 5321, section 4.5.5) or a report type. */
  readonly report: boolean;
  /** A machine wrote it or passed it on (RFC 3834): no machine may answer it. */
  readonly automatic: boolean;
  readonly subject: string;
  readonly messageId: string;
  /** Message-IDs in In-Reply-To and References. */
  readonly references: readonly string[];
  /** The first words that are not quoted. */
  readonly beginning: string;
  readonly text: string;
  /** Names of attached files and pictures, each part one; '' where a part has none. */
  readonly attachments: readonly string[];
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly tokens: readonly FoundToken[];
  /** The last day an out-of-office reply names, as YYYY-MM-DD. */
  readonly awayUntil: string | null;
  /** An auto-reply that holds our mail back until a person confirms it; never answered. */
  readonly challenge: boolean;
  /** An address that the letter plainly names as its writer's own from now on. */
  readonly newAddress: NewAddress | null;
  readonly failures: readonly ReportedRecipient[];
  readonly reportedBy: string;
  /** To of the message a report returned; the address it failed for when the report names none. */
  readonly returnedTo: string;
  /** Cut off after the limit: only the beginning was read. */
  readonly cut: boolean;
}
