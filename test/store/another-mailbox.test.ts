import { expect, test } from 'vitest';
import type { NewLetter } from '#electron/jobs/check-mailbox/ports.ts';
import { accountTable } from '#electron/store/tables/accounts.ts';
import { letterTable } from '#electron/store/tables/letters.ts';
import { mailboxTable } from '#electron/store/tables/mailboxes.ts';
import { openScratchStore } from './scratch-store.ts';

const server = { host: 'imap.example.org', port: 993, security: 'tls', user: 'post@example.org' } as const;
const typed = {
  senderName: 'Ruderclub',
  address: 'post@example.org',
  provider: 'other',
  submission: server,
  mailbox: server,
  passwordPlace: 'store',
} as const;
const cursor = { folder: 'INBOX', uidValidity: 1, lastUid: 40 };

const letter: NewLetter = {
  accountId: 1,
  folder: 'INBOX',
  uidValidity: 1,
  uid: 7,
  fingerprint: 'one',
  at: 5,
  kind: 'other',
  outcome: 'noted',
  who: '',
  from: '',
  subject: 'Hallo',
  beginning: '',
  reason: null,
  awayUntil: null,
  challenge: false,
  deliveryId: null,
  addressId: null,
  raw: null,
  rawBlob: null,
};

async function readAccount() {
  const { db } = await openScratchStore();
  const accounts = accountTable(db);
  const mailboxes = mailboxTable(db);
  await db.transaction(() => {
    db.run("INSERT INTO account (kind, sender_name, address) VALUES ('none', 'Ruderclub', '')");
    accounts.save(typed, 'geheim');
    mailboxes.moveCursor(1, cursor, 5);
    mailboxes.noteCheck(1, 5);
  });
  return { db, accounts, mailboxes };
}

test('how far a mailbox was read is kept while only password, port or name change', async () => {
  const { db, accounts, mailboxes } = await readAccount();
  const mailbox = { ...server, port: 143, security: 'starttls' } as const;
  await db.transaction(() => accounts.save({ ...typed, mailbox, senderName: 'Anders' }, 'neu'));
  expect(mailboxes.cursors(1)).toEqual([cursor]);
  expect(mailboxes.checkedAt(1)).toBe(5);
});

test('it is forgotten with another mailbox, of which nothing was read yet', async () => {
  const { db, accounts, mailboxes } = await readAccount();
  const mailbox = { ...server, user: 'neu@example.org' };
  await db.transaction(() => accounts.save({ ...typed, mailbox }, 'geheim'));
  expect(mailboxes.cursors(1)).toEqual([]);
  expect(mailboxes.checkedAt(1)).toBeNull();
});

test('a letter of the new mailbox may have the number one of the old one had', async () => {
  const { db } = await readAccount();
  const letters = letterTable(db);
  await db.transaction(() => letters.add(letter));
  await db.transaction(() => letters.add({ ...letter, fingerprint: 'two' }));
  expect([letters.knows('one'), letters.knows('two')]).toEqual([true, true]);
});
