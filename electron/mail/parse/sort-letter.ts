import type { StatedRecipient } from '#domain/bounces/delivery-status.ts';
import { judged } from '#domain/bounces/judge.ts';
import type { Suspect } from '#domain/bounces/looks-like-report.ts';
import { isDaemon, looksLikeReport } from '#domain/bounces/looks-like-report.ts';
import { namedAddresses } from '#domain/bounces/named-addresses.ts';
import { isDelayed, readPlainReport } from '#domain/bounces/plain-report.ts';
import type { Prose } from '#domain/bounces/prose.ts';
import { readProse } from '#domain/bounces/prose.ts';
import { isAutoReply } from '#domain/letters/auto-reply.ts';
import { readAwayUntil } from '#domain/letters/away-until.ts';
import { isChallenge } from '#domain/letters/challenge.ts';
import { readCommand } from '#domain/letters/command.ts';
import type { LetterFacts, Mailbox } from '#domain/letters/letter-facts.ts';
import { readNewAddress } from '#domain/letters/new-address.ts';
import { readAddresses } from './addresses.ts';
import type { Headers } from './headers.ts';
import type { SnsReport } from './read-sns-report.ts';
import { readSnsReport } from './read-sns-report.ts';
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
  const { headers, parts, subject, own, from } = letter;
  if (parts.feedback || isComplaintByHead(headers, parts)) return { ...nothing, kind: 'complaint' };
  if (parts.receipt) return { ...nothing, kind: 'other' };
  const prose = readProse(parts.prose);
  const reported = parts.status?.recipients ?? [];
  // Some that ask first dress their question as a report.
  const asks = !isDaemon(from.address, from.name) && isChallenge(from.address, subject, own);
  if (asks) return autoReply(letter);
  if (reported.length > 0) return fromReport(reported, prose.lines.join('\n'));
  const sns = readSnsReport(parts.prose);
  if (sns !== null) return fromSns(sns);
  const machine = looksLikeReport(suspectOf(letter, prose));
  if (!machine && (isChallenge(from.address, subject, own) || answersByItself(letter)))
    return autoReply(letter);
  if (machine || parts.status !== null) return fromProse(letter, prose);
  const newAddress = readNewAddress(subject, own, from.address);
  return { ...nothing, kind: readCommand(subject, own) ?? 'other', newAddress };
}

/** So many lines that somebody wrote tell what a letter is about. */
const openingLines = 25;

function suspectOf({ headers, parts, subject, own, report, from }: Spoken, prose: Prose): Suspect {
  const unquoted = new Set(own);
  const opening = prose.lines.map((line) => line.trim()).filter((line) => line !== '' && unquoted.has(line));
  return {
    from: from.address,
    fromName: from.name,
    subject,
    report,
    opening: opening.slice(0, openingLines).join(' ').slice(0, 3000),
    returnsMail: prose.returnsMail || parts.returned !== null,
    namesAddress: namedAddresses(prose.lines.slice(0, 60), () => false).some(({ rank }) => rank < 4),
    answers: headers.raw('in-reply-to') !== '' || headers.raw('references') !== '',
  };
}

/** What stands above the first of several recipients is about all of them. */
function leadOf({ lines }: Prose, stated: readonly StatedRecipient[]): string {
  const names = stated.map(({ finalRecipient }) => finalRecipient.slice(0, finalRecipient.indexOf('@')));
  const first = lines.findIndex((line) => names.some((name) => line.includes(name)));
  return lines.slice(0, Math.max(0, first)).join('\n');
}

/** Microsoft's complaints come as the mail itself, with no report beside it. */
function isComplaintByHead(headers: Headers, parts: Parts): boolean {
  return /^\s*complaint about message from /i.test(headers.raw('subject')) && parts.returned !== null;
}

function fromReport(recipients: readonly StatedRecipient[], prose: string): Sorted {
  const failed = recipients.filter(({ action }) => action === 'failed');
  const beside = { prose, words: recipients.length === 1 ? prose : '' };
  const judge = (recipient: StatedRecipient) => judged(recipient, beside);
  if (failed.length > 0) return { ...nothing, kind: 'bounce', failures: failed.map(judge) };
  const delayed = recipients.filter(({ action }) => action === 'delayed');
  return { ...nothing, kind: delayed.length > 0 ? 'delayed' : 'other', failures: delayed.map(judge) };
}

function fromSns({ type, recipients }: SnsReport): Sorted {
  if (type === 'Complaint') return { ...nothing, kind: 'complaint' };
  return type === 'Bounce' ? fromReport(recipients, '') : { ...nothing, kind: 'other' };
}

function fromProse({ headers, parts, subject, text, from }: Spoken, prose: Prose): Sorted {
  const stated = readPlainReport(
    {
      subject,
      prose,
      failedRecipients: readAddresses(headers.raw('x-failed-recipients')),
      returnedTo: parts.returned?.raw('to') ?? '',
      from: from.address,
      reportedTo: [
        ...headers.all('to'),
        ...headers.all('delivered-to'),
        ...headers.all('envelope-to'),
      ].flatMap(readAddresses),
    },
    text,
  );
  const whole = prose.lines.join('\n');
  const beside = { prose: whole, words: stated.length === 1 ? whole : leadOf(prose, stated) };
  const failures = stated.map((recipient) => judged(recipient, beside));
  const delayed =
    failures.length > 0
      ? failures.every(({ action }) => action === 'delayed')
      : isDelayed(subject, prose.lines);
  const confidence = failures.length > 0 ? 'likely' : 'unclear';
  return { ...nothing, kind: delayed ? 'delayed' : 'bounce', confidence, failures };
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
