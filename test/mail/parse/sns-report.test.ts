import { expect, test } from 'vitest';
import { readLetter } from '#electron/mail/parse/read-letter.ts';

const head = `From: AWS Notifications <no-reply@sns.example.org>
To: post@example.org
Subject: AWS Notification Message
Content-Type: text/plain; charset=utf-8

`;
const bounce = {
  notificationType: 'Bounce',
  bounce: {
    bounceType: 'Permanent',
    bouncedRecipients: [
      {
        emailAddress: 'arne@example.org',
        action: 'failed',
        status: '5.1.1',
        diagnosticCode: 'smtp; 550 5.1.1 user unknown',
      },
    ],
  },
};
const read = (body: string) => readLetter(Buffer.from(`${head}${body}`.replaceAll('\n', '\r\n')));

test.each([
  ['as it is', JSON.stringify(bounce)],
  ['wrapped', JSON.stringify({ Type: 'Notification', Message: JSON.stringify(bounce) })],
  ['in broken lines', JSON.stringify(bounce).replace('"bounceType"', '"bounce!\n Type"')],
  ['with a foot', `${JSON.stringify(bounce)}\n\n--\nTo stop: https://sns.example.org`],
])("a returned mail in the JSON of Amazon's mail service, %s", (_, body) => {
  const { kind, failures } = read(body);
  expect(kind).toBe('bounce');
  expect(failures).toMatchObject([
    { finalRecipient: 'arne@example.org', status: '5.1.1', reason: 'no-such-mailbox', hard: true },
  ]);
});

test('a complaint and a mail that arrived are no returned mails', () => {
  expect(read('{"notificationType":"Complaint","complaint":{}}').kind).toBe('complaint');
  expect(read('{"notificationType":"Delivery","delivery":{}}')).toMatchObject({
    kind: 'other',
    failures: [],
  });
});

test.each([
  ['{"notificationType":'],
  ['{"notificationType":"Bounce","bounce":{"bouncedRecipients":"x"}}'],
  [`{"notificationType":${'['.repeat(50_000)}`],
])('JSON that is none, or says something else, is an ordinary letter', (body) => {
  expect(read(body).kind).toBe('other');
});
