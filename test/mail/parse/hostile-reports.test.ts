import { expect, test } from 'vitest';
import { letterFactsSchema } from '#electron/mail/parse/facts-schema.ts';
import { limits } from '#electron/mail/parse/limits.ts';
import { readLetter } from '#electron/mail/parse/read-letter.ts';
import { unseenIn } from '../../faults/unseen-in.ts';

const read = (text: string) => readLetter(Buffer.from(text, 'latin1'));
/** A report with these fields about its recipient. */
const report = (fields: string) =>
  read(
    `Return-Path: <>\r\nFrom: Mailer-Daemon@mx.example.org\r\nContent-Type: multipart/report; boundary=b\r\n\r\n` +
      `--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\n${fields}\r\n--b--\r\n`,
  );
const whole = 'Final-Recipient: rfc822; bert@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n';

test.each([
  ['no status', whole.replace(/Status.*/, '')],
  [
    'two recipients in one group',
    whole.replace('Action', 'Final-Recipient: rfc822; anna@example.org\r\nAction'),
  ],
  ['NUL bytes', whole.replaceAll(' ', ' \0')],
  ['a status nobody knows', whole.replace('5.1.1', '9.999.99999')],
  ['no end', `${whole}\r\n--b`],
])('I16: a report with %s is one about a mail that came back', (_, fields) => {
  const letter = report(fields);
  expect(letter).toMatchObject({ kind: 'bounce' });
  expect(letter.failures.map(({ finalRecipient }) => finalRecipient)).toContain('bert@example.org');
  expect(unseenIn(letter)).toBeNull();
});

test.each([
  ['a wrong boundary', 'Content-Type: multipart/report; boundary=x\r\n\r\n--b\r\n\r\nText\r\n--b--'],
  [
    'its report missing',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b--',
  ],
  ['UTF-7', 'Content-Type: text/plain; charset=utf-7\r\n\r\n+AOQ- bert@example.org'],
  ['ISO-2022', 'Content-Type: text/plain; charset=iso-2022-jp\r\n\r\n\u001B$B bert@example.org'],
])('I16: a report with %s is read without an error', (_, rest) => {
  const letter = read(
    `Return-Path: <>\r\nFrom: Mailer-Daemon@mx.example.org\r\nSubject: failure notice\r\n${rest}`,
  );
  expect(letter.kind).toBe('bounce');
  expect(unseenIn(letter)).toBeNull();
});

test('I18 I19: what a report, its prose or a notification in JSON hides is not there when it is shown', () => {
  const hidden = 'a\u001B[31m\0\u00E2\u0080\u00AE';
  const fields = report(
    `Final-Recipient: rfc822; b\t${hidden}@example.org\r\nDiagnostic-Code: smtp; 550 ${hidden} no such user\r\nRemote-MTA: dns; ${hidden}`,
  );
  const prose = read(
    `Return-Path: <>\r\nFrom: Mailer-Daemon@mx.example.org\r\nSubject: failure notice\r\nReferences: <${hidden}@example.org>\r\n` +
      `X-Failed-Recipients: bert${hidden}@example.org\r\n\r\n<bert${hidden}@example.org>:\r\n550 5.1.1 ${hidden} no such user\r\n`,
  );
  const bounce = {
    notificationType: 'Bounce',
    bounce: { bouncedRecipients: [{ emailAddress: 'bert\r\n\0@example.org', diagnosticCode: '550 \u001B' }] },
  };
  const json = read(`Subject: x\r\n\r\n${JSON.stringify(bounce)}`);
  for (const letter of [fields, prose, json]) {
    expect(letter.failures).toHaveLength(1);
    expect(unseenIn(letter)).toBeNull();
  }
});

test('I19: a line break inside of encoded words begins no new line anywhere', () => {
  const word = '=?utf-8?q?a=0D=0ABcc:_b@example.org?=';
  const letter = read(
    `From: ${word} <a@example.org>\r\nSubject: ${word}\r\nTo: ${word} <b@example.org>\r\n` +
      `Content-Type: application/pdf; name="${word}"\r\nContent-Disposition: attachment\r\n\r\nx`,
  );
  expect(letter).toMatchObject({
    subject: 'a Bcc: b@example.org',
    from: { name: 'a Bcc: b@example.org', address: 'a@example.org' },
    attachments: ['a Bcc: b@example.org'],
  });
  expect(unseenIn(letter)).toBeNull();
});

test('I14: a report with an address of brackets, a host without end or a thousand recipients is read in time', () => {
  const before = process.cpuUsage();
  const brackets = report(`${whole}Original-Recipient: rfc822; ${'('.repeat(200_000)}\r\n`);
  const host = report(`${whole}Remote-MTA: dns; ${'x'.repeat(100_000)}\r\n`);
  const many = Array.from({ length: 1000 }, (_, index) => `${String(index)}@a.example`);
  const named = read(
    `Return-Path: <>\r\nFrom: Mailer-Daemon@mx.example.org\r\nSubject: failure notice\r\nX-Failed-Recipients: ${many.join(', ')}\r\n\r\nfailed`,
  );
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(limits.milliseconds);
  for (const letter of [brackets, host, named]) {
    expect(letterFactsSchema.safeParse(letter).error).toBeUndefined();
    expect(letter.kind).toBe('bounce');
  }
});
