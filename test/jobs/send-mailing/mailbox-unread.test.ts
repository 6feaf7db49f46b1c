import { expect, test } from 'vitest';
import { mailboxTable } from '#electron/store/tables/mailboxes.ts';
import { send } from '../../features/mailings/mailing-bench.ts';
import { counts, sendingBench, untilDone } from './job-bench.ts';
import { scriptedServer } from './scripted-server.ts';

const day = 24 * 60 * 60_000;

test('a mailing under way pauses once the mailbox was not read for a day, and goes on after it was', async () => {
  const bench = await sendingBench(scriptedServer(), { unsent: true });
  const { db, clock, draft, calls } = bench;
  const readAt = (at: number) =>
    db.transaction(() => {
      mailboxTable(db).noteCheck(1, at);
    });
  await db.transaction(() => db.run("UPDATE account SET kind = 'mail'"));
  // Runs out a moment after the hold.
  await readAt(clock.now() - day + 10_500);
  await send({ calls }, draft);
  await untilDone(bench, draft);
  const { mailing } = await calls['mailings.progress']({ mailingId: draft });
  expect(mailing).toMatchObject({ state: 'paused', pauseReason: 'mailbox-unread' });
  const sent = counts(bench, draft).accepted;
  expect(sent).toBeGreaterThan(0);
  expect(sent).toBeLessThan(8);
  await readAt(clock.now());
  await calls['mailings.resume']({ mailingId: draft });
  expect(await untilDone(bench, draft)).toMatchObject({ accepted: 8, waiting: 0 });
});
