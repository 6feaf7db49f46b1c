import { expect, test } from 'vitest';
import { readLetter } from '#electron/mail/parse/read-letter.ts';

/** What reading one letter may take on a busy computer, in milliseconds; the limit of the worker is higher. */
const most = 1500;

const head = `From: MAILER-DAEMON@mx.example.org
To: post@example.org
Subject: Undelivered Mail Returned to Sender

`;

test.each([
  ['one letter', 'a'],
  ['blanks', ' '],
  ['at signs', '@'],
  ['addresses', 'a@b.example.org '],
  ['halves of addresses', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@'],
  ['words before an address', 'deliver to message to recipient for '],
  ['words before half an address', 'deliver to message to recipient for x@ '],
  ['labels with half an address', 'recipient address: x@'],
  ['labels', 'recipient address: '],
  ['codes', '550 5.1.1 '],
  ['dots', '5.5.5.5.5.'],
  ['words of causes', 'user mailbox recipient domain host sender account '],
  ['openings', 'this is the mail system could not be delivered '],
  ['brackets', '<<<<"\'(['],
  ['dashes', '------'],
  ['broken fields', 'Final-Recipient: '],
  ['quoted names', '"a" <'],
  ['digits', '1234567890'],
])('a report of a megabyte of %s in one line is read in time, and so in lines', (_, unit) => {
  const many = unit.repeat(Math.ceil(1_000_000 / unit.length));
  for (const body of [
    many,
    (many.match(/.{1,700}/g) ?? []).join('\n'),
    (many.match(/.{1,70}/g) ?? []).join('\n'),
  ]) {
    const start = performance.now();
    readLetter(Buffer.from(`${head}${body}`.replaceAll('\n', '\r\n')));
    expect(performance.now() - start).toBeLessThan(most);
  }
});
