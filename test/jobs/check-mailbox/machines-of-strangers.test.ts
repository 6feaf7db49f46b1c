import { expect, test } from 'vitest';
import { mailboxOf, openClubMail } from './club-mail.ts';

const canary = 'Preiselbeerkompott';

/** What comes with a null return path, as reports do. */
function fromMachine(from: string, ...head: readonly string[]): Uint8Array {
  const lines = [
    'Return-Path: <>',
    `From: ${from}`,
    'To: post@example.org',
    'Subject: Heute nicht da',
    ...head,
    '',
    `Das Rezept für ${canary} kommt nach dem Urlaub.`,
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'utf8');
}

const automatic = 'Auto-Submitted: auto-replied';

async function kept(bytes: Uint8Array) {
  const club = await openClubMail({ mailbox: mailboxOf([{ folder: 'INBOX', uid: 1, bytes }]) });
  await club.send(['arne.beck']);
  await club.job.check();
  expect(club.db.one('SELECT max(last_uid) AS uid FROM mailbox_cursor')).toEqual({ uid: 1 });
  return club.rows();
}

test.each([
  ['an absence a stranger was written about privately', fromMachine('fremd@example.net', automatic)],
  ['advertising without a sender', fromMachine('werbung@example.net')],
  ['a private letter of somebody known, passed on by a machine', fromMachine('arne.beck@example.org')],
])('of %s nothing is kept', async (_, bytes) => {
  expect(await kept(bytes)).toEqual([]);
});

test('the absence of somebody who gets our mailings is kept', async () => {
  expect(await kept(fromMachine('arne.beck@example.org', automatic))).toMatchObject([
    { kind: 'auto-reply', outcome: 'nothing-to-do' },
  ]);
});
