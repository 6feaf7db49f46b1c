import { expect, test } from 'vitest';
import { readLetter } from '#electron/mail/parse/read-letter.ts';

const letter = (fields: string, prose: string, type = 'delivery-status') =>
  readLetter(
    Buffer.from(
      `Return-Path: <>
From: MAILER-DAEMON@mx.example.org
To: post@example.org
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=${type}; boundary=b

--b
Content-Type: text/plain

${prose}
--b
Content-Type: message/delivery-status

${fields}
--b--
`.replaceAll('\n', '\r\n'),
    ),
  );

test('who is meant by fields that name nobody says the prose', () => {
  const { kind, failures } = letter(
    'Action: failed\nStatus: 5.1.1',
    'Could not deliver to:\n<arne@example.org>: no',
  );
  expect(kind).toBe('bounce');
  expect(failures).toMatchObject([{ finalRecipient: 'arne@example.org', status: '5.1.1' }]);
});

test.each([
  ['fields in the text', 'Subject: x\n\nFeedback-Type: abuse\nUser-Agent: Provider/1.0\nVersion: 1'],
  ['a mark in the head', 'Subject: abuse report\nX-XARF: PLAIN\n\nReport-Type: spam'],
  [
    'the mail itself',
    'Subject: complaint about message from 192.0.2.1\nContent-Type: message/rfc822\n\nSubject: Probe\n\nProbe',
  ],
])('a complaint known by %s', (_, source) => {
  expect(readLetter(Buffer.from(`From: staff@example.org\n${source}\n`)).kind).toBe('complaint');
});

test('a letter that talks of such fields is none', () => {
  const source = 'From: bea@example.org\nSubject: ARF\n\nThere is a field Feedback-Type: abuse in it.';
  expect(readLetter(Buffer.from(source)).kind).toBe('other');
});

test('a report whose type says it is about spam is a complaint, whatever its parts are called', () => {
  expect(letter('Feedback-Type: abuse', 'This is an abuse report.', 'feedback-report').kind).toBe(
    'complaint',
  );
});
