import { describe, expect, test } from 'vitest';
import { mintToken } from '#domain/identity/token.ts';
import type { BounceBook } from '#electron/jobs/check-mailbox/bounce-book/ports.ts';
import type { ClubMail } from './club-mail.ts';
import { inProcess, mailboxOf, openClubMail } from './club-mail.ts';

const bytes = (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'));

function bounceFor(to: string, recipient = 'post@example.org'): Uint8Array {
  return bytes(`Return-Path: <>
From: MAILER-DAEMON@mx.example.org
To: ${recipient}
Subject: Undelivered Mail Returned to Sender
Message-ID: <${to}@mx.example.org>
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

Final-Recipient: rfc822; ${to}
Action: failed
Status: 5.1.1

--b--
`);
}

const arneNumbers = (club: ClubMail) => {
  const row = club.db.one(
    `SELECT address.public_number AS address, mailing.public_number AS mailing, list.public_number AS list
     FROM delivery JOIN address ON address.id = delivery.address_id JOIN mailing ON mailing.id = delivery.mailing_id
     JOIN delivery_recipient ON delivery_recipient.delivery_id = delivery.id JOIN list ON list.id = list_id`,
  );
  return {
    address: Number(row?.['address']),
    mailing: Number(row?.['mailing']),
    list: Number(row?.['list']),
    era: 0,
  };
};

const open = async (club: ClubMail) => (await club.decide['decide.cases']({ tab: 'all' })).rows;

describe('a letter', () => {
  test('I01 that claims a bounce without anything we signed changes nothing', async () => {
    const mailbox = mailboxOf([{ folder: 'INBOX', uid: 1, bytes: bounceFor('arne.beck@example.org') }]);
    const club = await openClubMail({ mailbox });
    await club.send(['arne.beck']);
    await club.job.check();
    expect(await club.rows()).toMatchObject([{ kind: 'bounce', outcome: 'not-counted', caseId: null }]);
    expect(await open(club)).toEqual([]);
    expect(club.db.one('SELECT identity FROM bounce')).toEqual({ identity: 'address' });
  });

  test('I01 with a token signed by somebody else is no better', async () => {
    const letters: { folder: string; uid: number; bytes: Uint8Array }[] = [];
    const club = await openClubMail({ mailbox: mailboxOf(letters) });
    await club.send(['arne.beck']);
    const forged = mintToken({ purpose: 'bounce', ...arneNumbers(club) }, () => new Uint8Array(32));
    letters.push({
      folder: 'INBOX',
      uid: 1,
      bytes: bounceFor('arne.beck@example.org', `post+${forged}@example.org`),
    });
    await club.job.check();
    expect(await open(club)).toEqual([]);
    const real = mintToken({ purpose: 'bounce', ...arneNumbers(club) }, club.mac);
    letters.push({
      folder: 'INBOX',
      uid: 2,
      bytes: bounceFor('arne.b@example.org', `post+${real}@example.org`),
    });
    await club.job.check();
    expect(await open(club)).toMatchObject([{ address: 'arne.beck@example.org', cause: 'no-such-mailbox' }]);
  });

  test('I04 that lies in two folders counts once', async () => {
    const letter = bounceFor('arne.beck@example.org');
    const mailbox = mailboxOf([
      { folder: 'INBOX', uid: 4, bytes: letter },
      { folder: 'Junk', uid: 9, bytes: Buffer.concat([bytes('X-Spam-Flag: YES\n'), letter]) },
    ]);
    const club = await openClubMail({ mailbox });
    await club.job.check();
    expect(await club.rows()).toHaveLength(1);
    expect(club.common.mailboxes.cursors(1)).toMatchObject([
      { folder: 'INBOX', lastUid: 4 },
      { folder: 'Junk', lastUid: 9 },
    ]);
  });

  test('I27 of private mail leaves no trace but the cursor', async () => {
    const text =
      'From: a@elsewhere.example\nSubject: Anmeldung zum Kurs\nMessage-ID: <p@e.example>\n\nGanz privat\n';
    const club = await openClubMail({
      mailbox: mailboxOf([{ folder: 'INBOX', uid: 3, bytes: bytes(text) }]),
    });
    await club.job.check();
    expect(await club.rows()).toEqual([]);
    expect(club.common.mailboxes.cursors(1)).toMatchObject([{ lastUid: 3 }]);
  });

  test('with the footer token from another sender asks the person; from the person it holds at once', async () => {
    const letters: { folder: string; uid: number; bytes: Uint8Array }[] = [];
    const club = await openClubMail({ mailbox: mailboxOf(letters) });
    await club.send(['arne.beck']);
    const token = mintToken({ purpose: 'leave-body', ...arneNumbers(club) }, club.mac);
    const leave = (from: string) =>
      bytes(`From: ${from}\nTo: post+${token}@example.org\nSubject: Abmelden\nMessage-ID: <${from}>\n\n`);
    letters.push({ folder: 'INBOX', uid: 1, bytes: leave('friend@elsewhere.example.org') });
    await club.job.check();
    const state = () =>
      club.db.one(
        `SELECT state FROM membership JOIN recipient ON recipient.id = recipient_id
         WHERE family_name = 'Beck' ORDER BY list_id LIMIT 1`,
      );
    expect(state()).toEqual({ state: 'active' });
    expect(await open(club)).toEqual([]);
    expect(club.db.all('SELECT purpose, address FROM notice')).toEqual([
      { purpose: 'confirm-leave', address: 'arne.beck@example.org' },
    ]);
    letters.push({ folder: 'INBOX', uid: 2, bytes: leave('arne.beck@example.org') });
    await club.job.check();
    expect(state()).toEqual({ state: 'left' });
  });

  test('longer than 16 kB is kept beside the store and can be read from there', async () => {
    const letter = Buffer.concat([bounceFor('arne.beck@example.org'), Buffer.alloc(40_000, 'x\r\n')]);
    const club = await openClubMail({ mailbox: mailboxOf([{ folder: 'INBOX', uid: 1, bytes: letter }]) });
    await club.job.check();
    expect(club.db.one('SELECT raw IS NULL AS beside FROM letter')).toEqual({ beside: 1 });
    const [row] = await club.rows();
    if (row === undefined) throw new Error('no letter');
    const detail = await club.letters['letters.get']({ letterId: row.id });
    expect(detail.headers.map(({ name }) => name)).toContain('Return-Path');
  });
});

describe('the cursor', () => {
  test('stays where it was when storing the letter fails', async () => {
    const mailbox = mailboxOf([{ folder: 'INBOX', uid: 1, bytes: bounceFor('arne.beck@example.org') }]);
    let full = true;
    const bounces = (real: BounceBook): BounceBook => ({
      ...real,
      add: (bounce) => {
        if (full) throw new Error('full');
        return real.add(bounce);
      },
    });
    const club = await openClubMail({ mailbox, bounces });
    await club.job.check();
    expect(club.common.mailboxes.cursors(1)).toEqual([]);
    expect(await club.rows()).toEqual([]);
    full = false;
    await club.job.check();
    expect(club.common.mailboxes.cursors(1)).toMatchObject([{ lastUid: 1 }]);
    expect(await club.rows()).toHaveLength(1);
  });

  test('I17 passes a letter that nobody can read after the third look, and those behind it are read', async () => {
    const mailbox = mailboxOf([
      { folder: 'INBOX', uid: 1, bytes: bytes('crash') },
      { folder: 'INBOX', uid: 2, bytes: bounceFor('arne.beck@example.org') },
    ]);
    const run: typeof inProcess = (letter, bounds) =>
      Buffer.from(letter).toString() === 'crash'
        ? Promise.reject(new Error('worker died'))
        : inProcess(letter, bounds);
    const club = await openClubMail({ mailbox, run });
    await club.job.check();
    await club.job.check();
    expect(await club.rows()).toEqual([]);
    await club.job.check();
    expect((await club.rows()).map(({ kind, outcome }) => [kind, outcome])).toEqual(
      expect.arrayContaining([
        ['unreadable', 'quarantined'],
        ['bounce', 'not-counted'],
      ]),
    );
    expect(club.job.status().unreadable).toBe(1);
    const unread = (await club.rows()).find(({ kind }) => kind === 'unreadable');
    if (unread === undefined) throw new Error('no letter');
    expect(await club.letters['letters.get']({ letterId: unread.id })).toMatchObject({
      text: '',
      headers: [],
    });
  });
});
