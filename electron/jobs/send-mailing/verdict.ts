import { needsOwner } from '#domain/accounts/connection-problem.ts';
import type { DeliveryEvent } from '#domain/deliveries/ledger.ts';
import type { ReplyClass } from '#domain/deliveries/reply-class.ts';
import { classifyReply } from '#domain/deliveries/reply-class.ts';
import { waitBeforeRetry } from '#domain/deliveries/retry.ts';
import type { MoveFacts } from '#electron/features/mailings/ports.ts';
import type { PauseReason } from '#domain/mailings/mailing.ts';
import type { OpenFailure, SubmitResult } from './ports.ts';

/** What an attempt comes to, for the delivery and for the mailing. */
export interface Verdict {
  readonly event: DeliveryEvent;
  readonly attempted: boolean;
  readonly until: number | null;
  readonly reply: NonNullable<MoveFacts['reply']> | null;
  /** What becomes of the connection; one that failed is followed by a pause before the next. */
  readonly connection: 'stays' | 'ends' | 'failed';
  /** The whole mailing pauses at once. */
  readonly pause: PauseReason | null;
  /** An answer about the sender; several in a row pause the mailing. */
  readonly aboutSender: boolean;
  /** An answer about the recipient that will stay the same. */
  readonly aboutRecipient: boolean;
}

const quiet = {
  attempted: true,
  until: null,
  reply: null,
  connection: 'stays',
  pause: null,
  aboutSender: false,
  aboutRecipient: false,
} as const;

/** The mail cannot be built or has no address the way out can carry (RFC 6531). */
export const unsendable: Verdict = { ...quiet, event: 'cannot-send', attempted: false };
/** Given back untouched: paused, stopped, closing. */
export const released: Verdict = { ...quiet, event: 'release', attempted: false, connection: 'ends' };

/**
 * @param dotted whether the delivery was `in-doubt` when the result came
 * @param attempts earlier attempts that were answered
 */
export function verdictOf(result: SubmitResult, dotted: boolean, attempts: number, now: number): Verdict {
  if (result.kind === 'lost') {
    const doubtful = dotted && result.dotWithheld !== true;
    return doubtful
      ? { ...quiet, event: 'lose', connection: 'failed' }
      : { ...released, connection: 'failed' };
  }
  const reply = result.reply;
  if (result.kind === 'accepted') return { ...quiet, event: 'accept', reply };
  const about = classifyReply(result.stage, reply);
  if (about === 'recipient-temporary') {
    const wait = waitBeforeRetry(attempts + 1);
    return wait === null
      ? { ...quiet, event: 'give-up', reply }
      : { ...quiet, event: 'defer', until: now + wait, reply };
  }
  const pause = pauseFor[about];
  if (about === 'recipient-permanent' || about === 'sender-problem' || about === 'message') {
    return {
      ...quiet,
      event: 'refuse',
      reply,
      pause,
      aboutSender: about === 'sender-problem',
      aboutRecipient: about === 'recipient-permanent',
    };
  }
  return { ...released, reply, pause, connection: pause === null ? 'failed' : 'ends' };
}

/**
 * Why a mailing pauses at once when its account could not be used: because only the owner can help, and trying again
 * and again would lock the account. Null: it is tried again after a while.
 */
export function pauseForOpening({ problem }: OpenFailure): PauseReason | null {
  if (!needsOwner(problem)) return null;
  if (problem.startsWith('certificate-')) return 'certificate';
  if (problem.startsWith('tls-')) return 'encryption';
  if (problem === 'password-unreadable') return 'password-unreadable';
  return problem === 'not-a-mail-server' ? 'wrong-server' : 'login-refused';
}

/** Answers after which no further letter may begin, because all would be answered alike. */
const pauseFor: Readonly<Record<ReplyClass, PauseReason | null>> = {
  accepted: null,
  session: null,
  'account-quota': 'limit-reached',
  credentials: 'login-refused',
  'sender-problem': null,
  'sender-setup': 'sender-problem',
  message: 'sender-problem',
  'recipient-temporary': null,
  'recipient-permanent': null,
};
