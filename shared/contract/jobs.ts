import { z } from 'zod';
import type { ConnectionProblem } from '#domain/accounts/connection-problem.ts';
import type { MailingId } from '#domain/ids.ts';
import type { MailingState, PauseReason } from '#domain/mailings/mailing.ts';
import { command, nothing, query } from './define.ts';
import { id } from './inputs.ts';

/** A job as its card shows it, on every screen and, without names, while locked. */
export type JobView =
  | {
      readonly id: string;
      readonly kind: 'send-mailing';
      readonly mailingId: MailingId;
      readonly title: string;
      readonly state: Extract<MailingState, 'sending' | 'paused'>;
      readonly holdUntil: number | null;
      readonly pauseReason: PauseReason | null;
      /** Waits until the mailbox was read. */
      readonly awaitsLook: boolean;
      /** The computer runs on its battery meanwhile. */
      readonly onBattery: boolean;
      readonly done: number;
      readonly total: number;
      readonly secondsLeft: number | null;
    }
  | {
      readonly id: string;
      readonly kind: 'check-mailbox';
      readonly done: number;
      readonly total: number | null;
    }
  | {
      readonly id: string;
      /** One act over many people. */
      readonly kind: 'change-people';
      readonly done: number;
      readonly total: number;
    }
  | {
      readonly id: string;
      /** Taking back one act over many rows; counted in changes. */
      readonly kind: 'undo';
      readonly done: number;
      readonly total: number;
    }
  | {
      readonly id: string;
      readonly kind: 'import-file';
      /** Of the file; empty for pasted text. */
      readonly title: string;
      readonly step: 'reading' | 'storing' | 'taking-back';
      /** Rows while reading, else people; total null while unknown. */
      readonly done: number;
      readonly total: number | null;
    };

export interface MailboxStatus {
  readonly checking: boolean;
  /** The last look that reached the end, or null. */
  readonly checkedAt: number | null;
  /** When the next look is due, or null while nothing is planned. */
  readonly nextAt: number | null;
  /** Why the last look came to nothing, and when that was; both null while the mailbox answers. */
  readonly problem: ConnectionProblem | null;
  readonly failedAt: number | null;
  readonly unreadable: number;
}

/** The folders of the mailbox: those that are always read, and those that can be chosen. */
export interface MailboxFoldersView {
  /** Why the server could not be asked; then there are none. */
  readonly problem: ConnectionProblem | null;
  readonly always: readonly string[];
  readonly further: readonly { readonly path: string; readonly isChosen: boolean }[];
}

/** What somebody has to know who does not see the window: numbers without a name, so also while locked. */
export interface Standing {
  /** The mailbox of an account is looked into by itself. */
  readonly pickup: boolean;
  /** The last look that reached the end, or null. */
  readonly checkedAt: number | null;
  /** Cases that wait for the owner's word. */
  readonly decisions: number;
  /** How many mailings leave at a time of their own that is still to come. */
  readonly scheduled: number;
  /** Scheduled mailings that did not leave at their time. */
  readonly missed: readonly MailingId[];
}

/** How a mailing stands, in numbers. */
export interface MailingStanding {
  readonly state: MailingState;
  readonly accepted: number;
  readonly total: number;
}

export const jobs = {
  'jobs.all': query(nothing, { whileLocked: true }).returns<readonly JobView[]>(),
  'jobs.standing': query(nothing, { whileLocked: true }).returns<Standing>(),
  /** Null when there is no such mailing. */
  'jobs.mailing': query(z.strictObject({ mailingId: id<MailingId>() }), {
    whileLocked: true,
  }).returns<MailingStanding | null>(),
  /** Ends a job between two letters; jobs over mailings are paused instead. */
  'jobs.cancel': command(z.strictObject({ jobId: z.string().max(60) })).returns<null>(),
  'mailbox.status': query(nothing).returns<MailboxStatus>(),
  /** Asks the server. */
  'mailbox.folders': query(nothing).returns<MailboxFoldersView>(),
  /** Folders that are read beside the inbox and spam, by their path on the server. */
  'mailbox.choose-folders': command(
    z.strictObject({ folders: z.array(z.string().min(1).max(500)).max(200) }),
  ).returns<null>(),
  'mailbox.check': command(nothing).returns<null>(),
};
