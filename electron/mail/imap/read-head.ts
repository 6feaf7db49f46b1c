import { isDaemon } from '#domain/bounces/looks-like-report.ts';
import { findMessageIds } from '#domain/deliveries/message-id.ts';
import { findNoticeIds } from '#domain/notices/notice-id.ts';
import { findTokens } from '#domain/identity/token.ts';
import type { LetterHead } from '#electron/jobs/check-mailbox/ports.ts';
import { readAddresses, readMailbox } from '../parse/addresses.ts';
import { cleanLine } from '../parse/clean.ts';
import { readHeaders } from '../parse/headers.ts';
import { isReportHead } from '../parse/sort-letter.ts';
import { headBytes } from './imap-limits.ts';

/** Fields in which a token or a Message-ID of ours may stand. All others are not looked into. */
const telling = [
  'to',
  'cc',
  'delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'return-path',
  'in-reply-to',
  'references',
  'list-id',
  'list-unsubscribe',
];
const recipientFields = telling.slice(0, 6);
const headerLines = 2000;

/** Reads what decides whether a letter may concern us out of the beginning of its header. Throws over nothing in it. */
export function readHead(bytes: Uint8Array): LetterHead {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const budget = { headerBytes: headBytes, headerLines, parts: 1, cut: false };
  const { headers } = readHeaders(source, 0, source.length, budget);
  const from = readMailbox(headers.raw('from'));
  const subject = cleanLine(headers.text('subject'), 500);
  const told = [...telling.flatMap((name) => headers.all(name)), subject].join('\n');
  return {
    from,
    subject,
    messageId: cleanLine(headers.raw('message-id'), 500),
    recipients: recipientFields.flatMap((name) => headers.all(name).flatMap(readAddresses)).slice(0, 100),
    report: isReportHead(headers) || isDaemon(from.address, from.name),
    tokens: [...findTokens(told), ...findMessageIds(told), ...findNoticeIds(told)].slice(0, 100),
  };
}
