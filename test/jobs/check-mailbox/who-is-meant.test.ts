import { expect, test } from 'vitest';
import { mailboxOf, openClubMail } from './club-mail.ts';
import { undelivered } from './undelivered.ts';

/** A club that mailed Arne, with what puts letters into its folders. */
async function clubThatMailed() {
  const letters: { folder: string; uid: number; bytes: Uint8Array; receivedAt: number }[] = [];
  const club = await openClubMail({ mailbox: mailboxOf(letters) });
  await club.send(['arne.beck']);
  const arrives = async (text: string, folder = 'INBOX') => {
    // Each letter comes a day after the one before.
    const receivedAt = Date.UTC(2026, 4, 4 + letters.length);
    letters.push({ folder, uid: letters.length + 1, bytes: Buffer.from(text), receivedAt });
    await club.job.check();
  };
  const report = Buffer.from(undelivered(club, 'arne.beck@example.org', '550 no such user here')).toString();
  const open = async () => (await club.decide['decide.cases']({ tab: 'all' })).rows.length;
  const reports = () => club.db.all('SELECT id FROM bounce').length;
  return { ...club, arrives, report, open, reports };
}

test('I01: a forged report, without a token or with a changed one, is listed and changes nobody', async () => {
  const club = await clubThatMailed();
  await club.arrives(club.report.replace(/post\+[a-z0-9]+@/i, 'post@'));
  const token = /post\+([a-z0-9]+)@/i.exec(club.report)?.[1] ?? '';
  const forged = token
    .replace(/.$/, token.endsWith('a') ? 'q' : 'a')
    .replace(/^./, token.startsWith('b') ? 'c' : 'b');
  await club.arrives(club.report.replace(token, forged).replace('Message-ID: <', 'Message-ID: <other.'));
  expect((await club.rows()).map(({ outcome }) => outcome)).toEqual(['not-counted', 'not-counted']);
  expect(await club.open()).toBe(0);
  expect(club.db.one('SELECT count(*) AS n FROM address WHERE blocked_at IS NOT NULL')?.['n']).toBe(0);
});

test('I03: two servers reporting one mailing are evidence twice and count once', async () => {
  const club = await clubThatMailed();
  await club.db.transaction(() => {
    club.db.run("UPDATE list SET return_preset = 'own', return_permanent = 12, return_score = 2");
  });
  await club.arrives(club.report);
  await club.arrives(club.report.replace('Message-ID: <', 'Message-ID: <second.'));
  expect(club.reports()).toBe(2);
  expect(await club.open()).toBe(0);
});

test('I04: the same report in the inbox and in Junk counts once', async () => {
  const club = await clubThatMailed();
  await club.arrives(club.report);
  await club.arrives(club.report, 'Junk');
  expect(club.reports()).toBe(1);
  expect(await club.open()).toBe(1);
});
