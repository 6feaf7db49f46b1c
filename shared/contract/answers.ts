import { z } from 'zod';
import type { LetterId, MailingId } from '#domain/ids.ts';
import { command, nothing, query } from './define.ts';
import { id, range } from './inputs.ts';

/** A letter that answers one of our mailings and is neither a report nor a request: a person reads it. */
export interface AnswerRow {
  readonly id: LetterId;
  /** The sender's name, or the address where there is none. */
  readonly who: string;
  readonly from: string;
  readonly subject: string;
  /** Its first words. */
  readonly beginning: string;
  readonly at: number;
  readonly isSeen: boolean;
  /** The mailing it answers, where its marks say so. */
  readonly mailing: { readonly id: MailingId; readonly subject: string } | null;
}

export interface AnswerDetail extends AnswerRow {
  /** Where an answer to it goes: Reply-To, or else From (RFC 5322, section 3.6.2). */
  readonly replyTo: string;
  /** Whether somebody on a list has the sender's address. */
  readonly isKnown: boolean;
  /** The folder of the mailbox it lies in, as the server names it. */
  readonly folder: string;
  /** Its first lines, to be quoted. */
  readonly text: string;
  /** Names of attached files. They are looked at in the mailbox. */
  readonly attachments: readonly string[];
}

export const answers = {
  /** Newest first. */
  'answers.list': query(z.strictObject(range)).returns<{
    readonly total: number;
    /** How many of them are not marked as read. */
    readonly unseen: number;
    readonly rows: readonly AnswerRow[];
  }>(),
  'answers.get': query(z.strictObject({ letterId: id<LetterId>() })).returns<AnswerDetail>(),
  /** Marks answers as read or unread, in this program alone: the mailbox is left as it is. */
  'answers.mark': command(z.strictObject({ letterId: id<LetterId>(), isSeen: z.boolean() })).returns<null>(),
  'answers.mark-all': command(nothing).returns<null>(),
};
