import { expect, test } from 'vitest';
import { mailboxTable } from '#electron/store/tables/mailboxes.ts';
import { openMailings, refusal, send } from './mailing-bench.ts';

const hour = 60 * 60_000;

async function realClub() {
  const bench = await openMailings();
  await bench.db.transaction(() => bench.db.run("UPDATE account SET kind = 'mail'"));
  return {
    ...bench,
    blockers: async () => {
      const { blockers } = await bench.calls['mailings.check']({ mailingId: bench.draft });
      return blockers.map(({ code }) => code);
    },
    read: () =>
      bench.db.transaction(() => {
        mailboxTable(bench.db).noteCheck(1, bench.clock.now());
      }),
  };
}

test('a mailing does not start before the mailbox was read once', async () => {
  const club = await realClub();
  expect(await club.blockers()).toContain('mailbox-unread');
  expect(await refusal(() => send(club, club.draft))).toBe('mailing.blocked');
  await club.read();
  expect(await club.blockers()).not.toContain('mailbox-unread');
  expect(await refusal(() => send(club, club.draft))).toBeNull();
});

test('nor when that was more than a day ago, whichever way the clock went', async () => {
  const club = await realClub();
  await club.read();
  club.clock.advance(24 * hour);
  expect(await club.blockers()).not.toContain('mailbox-unread');
  club.clock.advance(1);
  expect(await club.blockers()).toContain('mailbox-unread');
  club.clock.advance(-60 * hour);
  expect(await club.blockers()).toContain('mailbox-unread');
});

test('one folder read is not the whole mailbox', async () => {
  const club = await realClub();
  await club.db.transaction(() => {
    const cursor = { folder: 'INBOX', uidValidity: 1, lastUid: 1 };
    mailboxTable(club.db).moveCursor(1, cursor, club.clock.now());
  });
  expect(await club.blockers()).toContain('mailbox-unread');
});

test('in practice it is never asked for', async () => {
  const bench = await openMailings();
  bench.clock.advance(100 * hour);
  const { blockers } = await bench.calls['mailings.check']({ mailingId: bench.draft });
  expect(blockers).toEqual([]);
});
