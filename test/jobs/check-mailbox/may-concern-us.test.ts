import { expect, test } from 'vitest';
import { messageIdOf } from '#domain/deliveries/message-id.ts';
import type { ListId, AddressId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import type { Mac } from '#domain/identity/token.ts';
import { mintToken } from '#domain/identity/token.ts';
import { mayConcernUs } from '#electron/jobs/check-mailbox/may-concern-us.ts';
import { readHead } from '#electron/mail/imap/read-head.ts';

const mac: Mac = (purpose, bytes) =>
  Uint8Array.from({ length: 32 }, (_, i) => purpose.length + (bytes[i % 11] ?? 0));
const otherMac: Mac = (purpose, bytes) => mac(purpose, bytes).map((byte) => byte ^ 1);
const people = {
  lists: () => [{ id: toId<ListId>(1), name: 'Chor', label: 'chor', rule: 'approve' as const }],
  addressByText: (text: string) => (text === 'inge@example.org' ? toId<AddressId>(1) : null),
};

const account = () => ({ address: 'post@example.org', plusAddress: true, servers: [] });
const ownerCodes = { isOwner: (address: string) => address === 'owner@example.org' };

function concerned(lines: readonly string[]): boolean {
  return mayConcernUs(readHead(Buffer.from(`${lines.join('\r\n')}\r\n\r\n`)), {
    mac,
    people,
    account,
    ownerCodes,
  });
}

const facts = { list: 1, address: 5, era: 0, mailing: 7 };
const token = mintToken({ purpose: 'leave', ...facts }, mac);
const ours = messageIdOf({ mailing: 7, address: 5 }, 'example.org', mac);
const stranger = ['From: Gerda <gerda@elsewhere.example>', 'Return-Path: <gerda@elsewhere.example>'];

test.each([
  ['a null return path', ['Return-Path: <>', 'From: Gerda <gerda@elsewhere.example>']],
  ['a report', [...stranger, 'Content-Type: multipart/report; report-type=delivery-status']],
  ['failed recipients', [...stranger, 'X-Failed-Recipients: a@example.org']],
  ['a server as the sender', ['From: Mail Delivery System <MAILER-DAEMON@elsewhere.example>']],
  ['a token of ours in the address', [...stranger, `Delivered-To: post+${token}@example.org`]],
  ['a token of ours in a folded subject', [...stranger, 'Subject: Abmeldung', `\t${token}`]],
  ['a Message-ID of ours it answers', [...stranger, `In-Reply-To: ${ours}`]],
  ['a Message-ID of ours it refers to', [...stranger, `References: <a@b> ${ours}`]],
  ['a command word on top, encoded', [...stranger, 'Subject: =?utf-8?q?Bitte_abmelden?=']],
  ['a sender we know', ['From: Inge <inge@example.org>', 'Subject: Hallo']],
])('a letter may concern us with %s', (_, lines) => {
  expect(concerned(lines)).toBe(true);
});

test.each([
  ['from a stranger', [...stranger, 'Subject: Zum Geburtstag']],
  [
    'with a token nobody of us made',
    [...stranger, `To: post+${mintToken({ purpose: 'leave', ...facts }, otherMac)}@example.org`],
  ],
  ['with a command word further on', [...stranger, 'Subject: Wie man sich irgendwo abmelden kann']],
  [
    'that is our own mailing come home',
    [
      `Message-ID: ${ours}`,
      'From: Ruderclub <post@example.org>',
      `List-Unsubscribe: <mailto:post+${token}@example.org>`,
    ],
  ],
  ['with nothing in its head', []],
])('a letter %s does not', (_, lines) => {
  expect(concerned(lines)).toBe(false);
});

test('a report about our own mailing does, whatever Message-ID it carries', () => {
  expect(concerned([`Message-ID: ${ours}`, 'Return-Path: <>'])).toBe(true);
});
