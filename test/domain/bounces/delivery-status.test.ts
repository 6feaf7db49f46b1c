import { expect, test } from 'vitest';
import { readDeliveryStatus } from '#domain/bounces/delivery-status.ts';

const read = (text: string) =>
  readDeliveryStatus(text).recipients.map(({ finalRecipient, originalRecipient, action, status }) =>
    [finalRecipient, action, status, originalRecipient].filter((one) => one !== '').join(' '),
  );

test.each([
  [
    'without a blank line between two recipients',
    'Original-Recipient: rfc822;a@example.org\nFinal-Recipient: rfc822;a@example.org\nAction: failed\nStatus: 5.1.1\nOriginal-Recipient: rfc822;b@example.org\nFinal-Recipient: rfc822;b@example.org\nAction: delayed\nStatus: 4.4.1',
    ['a@example.org failed 5.1.1 a@example.org', 'b@example.org delayed 4.4.1 b@example.org'],
  ],
  [
    'with a blank line between the recipient and what became of it',
    'Reporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; a@example.org\n\nAction: failed\nStatus: 5.1.1',
    ['a@example.org failed 5.1.1'],
  ],
  [
    'of a server that names its own mailbox',
    'Original-Recipient: rfc822; a@example.org\nFinal-Recipient: LOCAL; arne\nAction: failed\nStatus: 5.2.2',
    ['a@example.org failed 5.2.2 a@example.org'],
  ],
  [
    'with the address in another field',
    'Final-Recipient: x-local; arne\nX-Actual-Recipient: rfc822; a@example.org\nAction: failed\nStatus: 5.1.1',
    ['a@example.org failed 5.1.1'],
  ],
])('fields %s', (_, text, says) => {
  expect(read(text)).toEqual(says);
});
