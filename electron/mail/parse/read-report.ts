import type { StatedRecipient } from '#domain/bounces/delivery-status.ts';
import { judged } from '#domain/bounces/judge.ts';
import type { Arrival, Words } from '#domain/bounces/looks-like-report.ts';
import { looksLikeReport } from '#domain/bounces/looks-like-report.ts';
import { namedAddresses } from '#domain/bounces/named-addresses.ts';
import { isDelayed, readPlainReport } from '#domain/bounces/plain-report.ts';
import type { Prose } from '#domain/bounces/prose.ts';
import { readProse } from '#domain/bounces/prose.ts';
import type { LetterFacts, Mailbox } from '#domain/letters/letter-facts.ts';
import { readAddresses } from './addresses.ts';
import { cleanLine } from './clean.ts';
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

type Report = Pick<LetterFacts, 'kind' | 'confidence' | 'failures'>;

/** A server's word about a mail, by its fields, else by its prose; null for every other letter. */
export function readReport(letter: Spoken): Report | null {
  const { parts } = letter;
  const reported = parts.status?.recipients ?? [];
  if (reported.some(({ finalRecipient }) => finalRecipient.includes('@')))
    return fromReport(reported, readProse(parts.prose).lines.join('\n'));
  if (reported.length > 0) return fromReport(withAddresses(letter, reported), parts.prose);
  const sns = readSnsReport(parts.prose);
  if (sns !== null) return fromSns(sns);
  const prose = once(() => readProse(parts.prose));
  const machine = looksLikeReport(arrivalOf(letter), () => wordsOf(letter, prose()));
  return machine || parts.status !== null ? fromProse(letter, prose()) : null;
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null;
  return () => (done ??= { value: work() }).value;
}

/** So many lines that somebody wrote tell what a letter is about. */
const openingLines = 25;

function arrivalOf({ headers, subject, report, from }: Spoken): Arrival {
  return {
    from: from.address,
    fromName: from.name,
    subject,
    report,
    answers: headers.raw('in-reply-to') !== '' || headers.raw('references') !== '',
  };
}

function wordsOf({ parts, own }: Spoken, prose: Prose): Words {
  const unquoted = new Set(own);
  const opening = prose.lines.map((line) => line.trim()).filter((line) => line !== '' && unquoted.has(line));
  return {
    opening: opening.slice(0, openingLines).join(' ').slice(0, 1500),
    returnsMail: prose.returnsMail || parts.returned !== null,
    namesAddress: namedAddresses(prose.lines.slice(0, 60), () => false).some(({ rank }) => rank < 4),
  };
}

/** What stands above the first of several recipients is about all of them. */
function leadOf({ lines }: Prose, stated: readonly StatedRecipient[]): string {
  const names = stated.map(({ finalRecipient }) => finalRecipient.slice(0, finalRecipient.indexOf('@')));
  const first = lines.findIndex((line) => names.some((name) => line.includes(name)));
  return lines.slice(0, Math.max(0, first)).join('\n');
}

function fromReport(recipients: readonly StatedRecipient[], prose: string): Report {
  const failed = recipients.filter(({ action }) => action === 'failed');
  const beside = { prose, words: recipients.length === 1 ? prose : '' };
  const judge = (recipient: StatedRecipient) => judged(recipient, beside);
  if (failed.length > 0) return { kind: 'bounce', confidence: 'certain', failures: failed.map(judge) };
  const delayed = recipients.filter(({ action }) => action === 'delayed');
  return {
    kind: delayed.length > 0 ? 'delayed' : 'other',
    confidence: 'certain',
    failures: delayed.map(judge),
  };
}

/** Fields that name nobody, or somebody by a name alone: the prose, or the mail that was returned, says who is meant. */
function withAddresses(letter: Spoken, reported: readonly StatedRecipient[]): readonly StatedRecipient[] {
  const [told] = reported;
  const inProse = inWords(letter, readProse(letter.parts.prose));
  if (told === undefined || reported.length > 1 || inProse.length === 0) return reported;
  return inProse.map(({ finalRecipient, status, diagnostic }) => ({
    ...told,
    finalRecipient,
    status: told.status || status,
    diagnostic: told.diagnostic || diagnostic,
  }));
}

function fromSns({ type, recipients }: SnsReport): Report {
  if (type === 'Complaint') return { kind: 'complaint', confidence: 'certain', failures: [] };
  return type === 'Bounce'
    ? fromReport(recipients, '')
    : { kind: 'other', confidence: 'certain', failures: [] };
}

/** As many as a report in fields may name. */
const mostRecipients = 100;

function inWords({ headers, parts, subject, text, from }: Spoken, prose: Prose): readonly StatedRecipient[] {
  const stated = readPlainReport(
    {
      subject,
      prose,
      failedRecipients: readAddresses(headers.raw('x-failed-recipients')),
      returnedTo: cleanLine(parts.returned?.raw('to') ?? '', 2000),
      from: from.address,
      reportedTo: [
        ...headers.all('to'),
        ...headers.all('delivered-to'),
        ...headers.all('envelope-to'),
      ].flatMap(readAddresses),
    },
    text,
  );
  return stated.slice(0, mostRecipients);
}

function fromProse(letter: Spoken, prose: Prose): Report {
  const stated = inWords(letter, prose);
  const whole = prose.lines.join('\n');
  const beside = { prose: whole, words: stated.length === 1 ? whole : leadOf(prose, stated) };
  const failures = stated.map((recipient) => judged(recipient, beside));
  const delayed =
    failures.length > 0
      ? failures.every(({ action }) => action === 'delayed')
      : isDelayed(letter.subject, prose.lines);
  const confidence = failures.length > 0 ? 'likely' : 'unclear';
  return { kind: delayed ? 'delayed' : 'bounce', confidence, failures };
}
