import type { BounceReason } from '../bounces/bounce.ts';

/** How the owners of a list hear of returns and requests: in the program, or by mail as well. */
export const ownerNotices = ['in-program', 'by-mail'] as const;
export type OwnerNotice = (typeof ownerNotices)[number];

/** Cases owners are told of by mail; two addresses are compared on the screen. */
export const toldKinds = ['bounce', 'join', 'leave'] as const;

/** A case as its owner reads it in a mail. */
export interface ToldCase {
  readonly kind: (typeof toldKinds)[number];
  readonly name: string;
  readonly address: string;
  readonly list: string;
  /** Subject of the mailing that came back; '' for requests. */
  readonly mailing: string;
  /** Null for requests. */
  readonly reason: BounceReason | null;
  /** The server's own words. */
  readonly said: string;
  /** What an answer names; null where nothing is left to decide: the list took the address off by itself. */
  readonly code: string | null;
}

/** Cases in one mail; the rest follows in the next. */
export const mostCasesAMail = 30;
/** Mails to one owner within a day; what is more waits for the next. */
export const mostOwnerMailsADay = 10;
/** Addresses that lists took off longer ago are told to nobody any more, in milliseconds. */
export const toldAfter = 7 * 24 * 60 * 60 * 1000;
