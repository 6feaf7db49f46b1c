import { expect, test } from 'vitest';
import { mailboxTable } from '#electron/store/tables/mailboxes.ts';
import { send } from '../../features/mailings/mailing-bench.ts';
import { counts, sendingBench, until, untilDone } from './job-bench.ts';
import { scriptedServer } from './scripted-server.ts';

const day = 24 * 60 * 60_000;

/** A mailing past its hold on the morning after two days off: the mailbox was not read since. */
async function morningAfter() {
  const look = { awaited: true };
  const server = scriptedServer();
  const firstLook = { isAwaited: () => look.awaited };
  const bench = await sendingBench(server, { unsent: true, firstLook });
  const { db, clock, draft, calls, sender } = bench;
  await db.transaction(() => {
    db.run("UPDATE account SET kind = 'mail'");
    mailboxTable(db).noteCheck(1, clock.now());
  });
  await send({ calls }, draft);
  await db.transaction(() => mailboxTable(db).noteCheck(1, clock.now() - 2 * day));
  const progress = () => calls['mailings.progress']({ mailingId: draft });
  await until(() => clock.now() >= (bench.ports.mailings.get(draft)?.holdUntil ?? 0));
  const lookEnds = async (read: boolean) => {
    if (read) await db.transaction(() => mailboxTable(db).noteCheck(1, clock.now()));
    look.awaited = false;
    sender.wake();
  };
  return { ...bench, server, look, progress, lookEnds };
}

test('nothing leaves before the first look, which is said; after it the mailing goes on by itself', async () => {
  const bench = await morningAfter();
  for (let times = 0; times < 5; times += 1) {
    bench.sender.wake();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(counts(bench, bench.draft)).toMatchObject({ waiting: 8, accepted: 0 });
  expect(await bench.progress()).toMatchObject({ mailing: { state: 'sending' }, awaitsLook: true });
  expect(bench.sender.views()).toMatchObject([{ state: 'sending', awaitsLook: true }]);
  await bench.lookEnds(true);
  expect(await untilDone(bench, bench.draft)).toMatchObject({ accepted: 8 });
  const { course, awaitsLook } = await bench.progress();
  expect([course.map(({ kind }) => kind), awaitsLook]).toEqual([['frozen', 'first', 'finished'], false]);
});

test('where reading fails the mailing pauses, and nothing has left', async () => {
  const bench = await morningAfter();
  await bench.lookEnds(false);
  expect(await untilDone(bench, bench.draft)).toMatchObject({ waiting: 8, accepted: 0 });
  expect(await bench.progress()).toMatchObject({
    mailing: { state: 'paused', pauseReason: 'mailbox-unread' },
    awaitsLook: false,
  });
});

test('a computer that slept in the middle of a mailing looks first as well', async () => {
  const bench = await morningAfter();
  await bench.lookEnds(true);
  await until(() => counts(bench, bench.draft).accepted >= 2);
  bench.look.awaited = true;
  await until(() => {
    const { claimed, 'in-doubt': doubtful } = counts(bench, bench.draft);
    return claimed + doubtful === 0;
  });
  const sent = counts(bench, bench.draft).accepted;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(counts(bench, bench.draft).accepted).toBe(sent);
  expect(sent).toBeLessThan(8);
  await bench.lookEnds(true);
  expect(await untilDone(bench, bench.draft)).toMatchObject({ accepted: 8 });
});
