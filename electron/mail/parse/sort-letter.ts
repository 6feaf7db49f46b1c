import type { StatedRecipient } from '#domain/bounces/delivery-status.ts';
import { judged } from '#domain/bounces/judge.ts';
import { looksLikeReport, readPlainReport } from '#domain/bounces/plain-report.ts';
import { isAutoReply } from '#domain/letters/auto-reply.ts';
import { readAwayUntil } from '#domain/letters/away-until.ts';
import { isChallenge } from '#domain/letters/challenge.ts';
import { readCommand } from '#domain/letters/command.ts';
import type { LetterFacts, Mailbox } from '#domain/letters/letter-facts.ts';
import { readNewAddress } from '#domain/letters/new-address.ts';
import type { Headers } from './headers.ts';
import type { Parts } from './sort-parts.ts';

export interface Spoken {
  readonly headers: Headers;
  readonly parts: Parts;
  readonly subject: string;
  readonly text: string;
  readonly own: readonly string[];
  readonly report: boolean;
  readonly from: Mailbox;
}

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
  const { parts, subject, own, report, from } = letter;
  if (parts.feedback) return { ...nothing, kind: 'complaint' };
  if (parts.receipt) return { ...nothing, kind: 'other' };
  const reported = parts.status?.recipients ?? [];
  if (reported.length > 0) return fromReport(reported);
  const machine = looksLikeReport(from.address, from.name, subject, report);
  if (!machine && (isChallenge(from.address, subject, own) || answersByItself(letter)))
    return autoReply(letter);
  if (machine || parts.status !== null) return fromProse(letter);
  const newAddress = readNewAddress(subject, own, from.address);
  return { ...nothing, kind: readCommand(subject, own) ?? 'other', newAddress };
}

function fromReport(recipients: readonly StatedRecipient[]): Sorted {
  const failed = recipients.filter(({ action }) => action === 'failed');
  if (failed.length > 0) return { ...nothing, kind: 'bounce', failures: failed.map(judged) };
  const delayed = recipients.filter(({ action }) => action === 'delayed');
  return { ...nothing, kind: delayed.length > 0 ? 'delayed' : 'other', failures: delayed.map(judged) };
}

function fromProse({ headers, parts, subject, text }: Spoken): Sorted {
  const named = headers.raw('x-failed-recipients').split(',')[0]?.trim() ?? '';
  const returnedTo = named || (/[^\s<>,;:"]+@[^\s<>,;:"]+/.exec(parts.returned?.raw('to') ?? '')?.[0] ?? '');
  const failures = readPlainReport(subject, text.split('\n'), returnedTo);
  const delayed = failures.length > 0 && failures.every(({ action }) => action === 'delayed');
  const confidence = failures.length > 0 ? 'likely' : 'unclear';
  return { ...nothing, kind: delayed ? 'delayed' : 'bounce', confidence, failures: failures.map(judged) };
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
