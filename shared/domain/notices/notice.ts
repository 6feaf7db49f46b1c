import type { ToldCase } from '../owners/owner-notice.ts';

/** Why the program writes to somebody by itself. But for owners, one of a purpose a day for each address is the most. */
export const noticePurposes = ['confirm', 'confirm-leave', 'welcome', 'goodbye', 'owner'] as const;
export type NoticePurpose = (typeof noticePurposes)[number];

/** How to write to a list: a mail with this subject to this address, and perhaps a text in it. */
export interface MailWay {
  readonly address: string;
  readonly subject: string;
  readonly body: string;
}

/**
 * What a notice says, as data; its sentences are wording. But for `owner`, nothing in it is ever taken from the letter it answers
 * (CVE-2020-12108): no name, no subject, no text, not even the address.
 */
export type NoticeContent =
  | {
      /** Whether somebody really asked to join: with a token (section 5.4 of the rules on letters). */
      readonly purpose: 'confirm';
      readonly list: string;
      readonly organisation: string;
      readonly legalNotice: string;
      readonly yes: MailWay;
    }
  | {
      /** Whether somebody really asked to leave; empty for every list. */
      readonly purpose: 'confirm-leave';
      readonly list: string;
      readonly organisation: string;
      readonly legalNotice: string;
      readonly yes: MailWay;
    }
  | {
      readonly purpose: 'welcome';
      readonly list: string;
      readonly organisation: string;
      readonly legalNotice: string;
      /** What the list says to everyone who joins; may be empty. */
      readonly own: string;
      readonly leave: MailWay;
    }
  | {
      readonly purpose: 'goodbye';
      /** The lists that were left. */
      readonly lists: readonly string[];
      readonly organisation: string;
      readonly legalNotice: string;
      /** What the list says to everyone who leaves; may be empty. */
      readonly own: string;
      /** How to come back; null where nobody can sign up by mail. */
      readonly back: MailWay | null;
    }
  | {
      /**
       * What waits for an owner, or was done by itself. It answers nobody's letter, and goes to whom the list names; so
       * it may say whom it is about.
       */
      readonly purpose: 'owner';
      readonly organisation: string;
      readonly legalNotice: string;
      readonly cases: readonly ToldCase[];
    };

/** A notice as a mail shows it. */
export interface NoticeWords {
  readonly subject: string;
  readonly text: string;
}
