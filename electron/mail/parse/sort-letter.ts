import { successSubjects } from '#domain/bounces/families/subjects.ts';
import { isDaemon } from '#domain/bounces/looks-like-report.ts';
import { isAutoReply } from '#domain/letters/auto-reply.ts';
import { readAwayUntil } from '#domain/letters/away-until.ts';
import { isChallenge } from '#domain/letters/challenge.ts';
import { readCommand } from '#domain/letters/command.ts';
import type { LetterFacts } from '#domain/letters/letter-facts.ts';
import { byUnsubscribeButton } from '#domain/letters/unsubscribe-button.ts';
import { readNewAddress } from '#domain/letters/new-address.ts';
import type { Headers } from './headers.ts';
import type { Spoken } from './read-report.ts';
import { readReport } from './read-report.ts';
import type { Parts } from './sort-parts.ts';

type Sorted = Pick<
  LetterFacts,
  'kind' | 'confidence' | 'failures' | 'awayUntil' | 'challenge' | 'newAddress'
>;
const nothing = {
  failures: [],
  awayUntil: null,
  challenge: false,
  newAddress: null,
  confidence: 'certain',
} as const;

/** A null return path (RFC 5321, section 4.5.5) or a report type (RFC 6522): a machine speaks about a mail. */
export function isReport(headers: Headers, parts: Parts): boolean {
  return parts.status !== null || parts.feedback || isReportHead(headers);
}

/** The same as far as the header alone tells. */
export function isReportHead(headers: Headers): boolean {
  return (
    /^\s*<>/.test(headers.raw('return-path')) ||
    /^\s*multipart\/report/i.test(headers.raw('content-type')) ||
    headers.raw('x-failed-recipients') !== ''
  );
}

/** What kind of letter it is; machines are recognised before any command word is looked for. */
export function sortLetter(letter: Spoken): Sorted {
  const { parts, subject, own, from } = letter;
  if (parts.feedback || isComplaintWithout(letter)) return { ...nothing, kind: 'complaint' };
  const report = readReport(letter);
  if (parts.receipt || (report === null && successSubjects.test(subject)))
    return { ...nothing, kind: 'other' };
  // Some that ask first dress their question as a report.
  if (!isDaemon(from.address, from.name) && isChallenge(from.address, subject, own)) return autoReply(letter);
  if (report !== null) return { ...nothing, ...report };
  if (byUnsubscribeButton(own)) return { ...nothing, kind: 'leave' };
  if (answersByItself(letter)) return autoReply(letter);
  const newAddress = readNewAddress(subject, own, from.address);
  return { ...nothing, kind: readCommand(subject, own) ?? 'other', newAddress };
}

/**
 * Complaints without a part of their own: Microsoft's come as the mail itself, X-ARF is marked in the head, and where
 * MIME is broken the fields of RFC 5965 stand in the text.
 */
function isComplaintWithout({ headers, parts, text }: Spoken): boolean {
  if (/^\s*complaint about message from /i.test(headers.raw('subject')) && parts.returned !== null)
    return true;
  if (headers.raw('x-xarf') !== '' || headers.raw('x-arf') !== '') return true;
  return (
    /^feedback-type:[ \t]{0,8}(?:abuse|fraud|virus|opt-out|other)\b/im.test(text) &&
    /^(?:user-agent|version):/im.test(text)
  );
}

function answersByItself({ headers, subject, own }: Spoken): boolean {
  const names = headers.fields.map(({ name }) => name);
  return isAutoReply({ header: (name) => headers.raw(name), names, subject, own });
}

function autoReply({ headers, subject, own, from }: Spoken): Sorted {
  const written = new Date(headers.raw('date'));
  const day = Number.isNaN(written.getTime()) ? '' : written.toISOString().slice(0, 10);
  return {
    ...nothing,
    kind: 'auto-reply',
    confidence: 'likely',
    awayUntil: readAwayUntil(subject, own, day),
    challenge: isChallenge(from.address, subject, own),
    newAddress: readNewAddress(subject, own, from.address),
  };
}
