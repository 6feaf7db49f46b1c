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

test('a report whose type says it is about spam is a complaint, whatever its parts are called', () => {
  expect(letter('Feedback-Type: abuse', 'This is an abuse report.', 'feedback-report').kind).toBe(
    'complaint',
  );
});
