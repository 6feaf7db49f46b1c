import { createHash } from 'node:crypto';
import { isAutomatic } from '#domain/letters/automatic.ts';
import type { LetterFacts } from '#domain/letters/letter-facts.ts';
import { byUnsubscribeButton } from '#domain/letters/unsubscribe-button.ts';
import { partQuotes } from '#domain/letters/unquoted.ts';
import { readAddresses, readMailbox } from './addresses.ts';
import { cleanFailure } from './clean-failure.ts';
import { cleanLine, cleanText } from './clean.ts';
import { decodeWords } from './encoded-words.ts';
import { tokensOf } from './find-tokens.ts';
import type { Budget, Headers } from './headers.ts';
import { limits } from './limits.ts';
import { readMime } from './mime.ts';
import { isReport, sortLetter } from './sort-letter.ts';
import { sortParts } from './sort-parts.ts';

/** The fields a fingerprint is made from, beside the body. */
const namedBy = ['message-id', 'from', 'date', 'subject', 'to'];
const recipientFields = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to'];

/**
 * Reads a letter's bytes: what it is and what it says, by itself alone. Throws over nothing a letter
 * contains; beyond the limits it stops reading and says `cut`.
 */
export function readLetter(bytes: Uint8Array): LetterFacts {
  const budget: Budget = {
    headerBytes: limits.headerBytes,
    headerLines: limits.headerLines,
    parts: limits.parts,
    cut: bytes.length > limits.bytes,
  };
  const read = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, limits.bytes));
  const root = readMime(read.toString('latin1'), budget);
  const { headers } = root;
  const parts = sortParts(root);
  const subject = cleanLine(headers.text('subject'), 500);
  const text = cleanText(parts.text, limits.textLength);
  const { own, quoted } = partQuotes(text);
  const report = isReport(headers, parts);
  const from = readMailbox(headers.raw('from'));
  const sorted = sortLetter({ headers, parts, subject, text, own, report, from });
  const spokenByServer = sorted.kind === 'bounce' || sorted.kind === 'delayed';
  return {
    ...sorted,
    failures: sorted.failures.map(cleanFailure),
    fingerprint: fingerprintOf(headers, parts.text, read),
    from,
    replyTo: readMailbox(headers.raw('reply-to')).address,
    recipients: recipientFields.flatMap((name) => headers.all(name).flatMap(readAddresses)).slice(0, 100),
    report,
    automatic:
      !byUnsubscribeButton(own) &&
      isAutomatic({
        header: (name) => headers.raw(name),
        names: headers.fields.map(({ name }) => name),
        report: report || spokenByServer,
        from: from.address,
        autoReply: sorted.kind === 'auto-reply',
      }),
    subject,
    messageId: cleanLine(headers.raw('message-id'), 500),
    references: referencesOf(headers),
    beginning: cleanLine(own.join(' '), 200),
    text,
    attachments: parts.attachments,
    headers: shownHeaders(headers),
    tokens: tokensOf({ headers, parts, own, quoted, report: spokenByServer }),
    reportedBy: cleanLine(parts.status?.reportingMta ?? '', 200),
    returnedTo: readMailbox(parts.returned?.raw('to') ?? '').address,
    cut: budget.cut,
  };
}

function referencesOf(headers: Headers): readonly string[] {
  const said = `${headers.raw('in-reply-to')} ${headers.raw('references')}`.slice(0, limits.headerValue);
  const named = said.match(/<[^<>\s]{1,400}>/g) ?? [];
  return [...new Set(named.map((one) => cleanLine(one, 500)))].slice(0, 50);
}

function shownHeaders(headers: Headers): LetterFacts['headers'] {
  return headers.fields.slice(0, 100).map(({ name, raw }) => ({
    name: cleanLine(name, 100),
    value: cleanLine(decodeWords(raw.slice(0, limits.headerValue)), 2000),
  }));
}

/**
 * Names a letter by what no mailbox adds on the way: its Message-ID, sender, date and body, not the trace
 * fields on top, so that the same letter in two folders is one.
 */
function fingerprintOf(headers: Headers, text: string, read: Uint8Array): string {
  const hash = createHash('sha256');
  hash.update(namedBy.map((name) => `${headers.raw(name)}\0`).join(''));
  const nameless = headers.raw('message-id') === '';
  return hash.update(nameless ? read : text).digest('hex');
}
