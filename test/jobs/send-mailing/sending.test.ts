import { expect, test } from 'vitest';
import { readAddressee } from '#domain/mailings/frozen.ts';
import type { Clock } from '#electron/features/ports.ts';
import { openMailings, send } from '../../features/mailings/mailing-bench.ts';
import { counts, openSender, sendingBench, until, untilDone } from './job-bench.ts';
import { scriptedServer } from './scripted-server.ts';

test('everybody gets one letter, and the mailing is sent', async () => {
  const server = scriptedServer();
  const bench = await sendingBench(server);
  expect(await untilDone(bench, bench.draft)).toMatchObject({ accepted: 8, waiting: 0 });
  expect(new Set(server.dots).size).toBe(8);
  expect(server.dots).toHaveLength(8);
  const progress = await bench.calls['mailings.progress']({ mailingId: bench.draft });
  expect(progress.course.map(({ kind }) => kind)).toEqual(['frozen', 'first', 'finished']);
  expect(progress.mailing.state).toBe('sent');
});

test('nothing leaves before the hold is over', async () => {
  const server = scriptedServer();
  const bench = await sendingBench(server, { allowUntil: 0 });
  const hold = bench.ports.mailings.get(bench.draft)?.holdUntil ?? 0;
  bench.clock.allowUntil(hold - 1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(server.dots).toEqual([]);
  bench.clock.allowUntil(Infinity);
  await untilDone(bench, bench.draft);
  expect(server.dots).toHaveLength(8);
});

test('taken back in the hold, nothing ever leaves', async () => {
  const server = scriptedServer();
  const bench = await sendingBench(server, { allowUntil: 0 });
  await bench.calls['mailings.take-back']({ mailingId: bench.draft });
  bench.clock.allowUntil(Infinity);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(server.dots).toEqual([]);
  expect(bench.ports.mailings.get(bench.draft)?.state).toBe('draft');
});

test('the dot is withheld until the delivery is durably in doubt', async () => {
  const order: string[] = [];
  let durable = 0;
  const server = scriptedServer({
    onDot: (mail) => {
      const state = mail.deliveryId === null ? null : bench.ports.deliveries.get(mail.deliveryId)?.state;
      order.push(`dot ${String(state)} after ${durable}`);
    },
  });
  const bench = await sendingBench(server, {
    people: 3,
    store: (db) => ({
      async transaction(work) {
        const result = await db.transaction(work);
        // Rows are visible now; the disk takes its time.
        await new Promise((resolve) => setTimeout(resolve, 15));
        durable += db.all("SELECT 1 FROM delivery WHERE state = 'in-doubt'").length;
        return result;
      },
    }),
  });
  await untilDone(bench, bench.draft);
  expect(order).toEqual(['dot in-doubt after 1', 'dot in-doubt after 2', 'dot in-doubt after 3']);
});

test('the answer to a letter is durable before the dot of the next', async () => {
  const seen: number[] = [];
  const server = scriptedServer({ onDot: () => void seen.push(counts(bench, bench.draft).accepted) });
  const bench = await sendingBench(server, { people: 5 });
  await untilDone(bench, bench.draft);
  expect(seen).toEqual([0, 1, 2, 3, 4]);
});

/** A clock on which every look takes a millisecond, and whose timers ring too early, as those of a busy computer. */
function busyClock(start: number, early: number): Clock {
  let now = start;
  return {
    now: () => (now += 1),
    wait: async (milliseconds, signal) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (signal?.aborted !== true) now += Math.max(0, milliseconds - early);
    },
  };
}

test.each([0, 1, 2, 3, 4, 5, 6])(
  'a hold that ends while the job looks at the clock is not slept through (%i ms early)',
  async (early) => {
    const { db, draft, clock } = await openMailings();
    const { ports, calls, sender } = openSender(db, busyClock(clock.now(), early), scriptedServer());
    await sender.start();
    await send({ calls }, draft);
    await untilDone({ ports }, draft);
    expect(ports.mailings.get(draft)?.state).toBe('sent');
  },
);

test('letters keep the pace', async () => {
  const moments: number[] = [];
  // Where a letter begins: other waits may move this clock while it is handed over.
  const answer = () => {
    moments.push(bench.clock.now());
    return 'accept' as const;
  };
  const server = scriptedServer({ perSecond: 5, answer });
  const bench = await sendingBench(server);
  await untilDone(bench, bench.draft);
  const gaps = moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(200);
});

test('progress is told at most four times a second, and the end always', async () => {
  const bench = await sendingBench(scriptedServer({ perSecond: 50 }), { people: 30 });
  await untilDone(bench, bench.draft);
  await until(
    () => bench.ports.seen.at(-1)?.topic === 'jobs' || bench.ports.seen.at(-1)?.topic === 'mailings',
  );
  const deliveries = bench.ports.seen.filter(({ topic }) => topic === 'deliveries').slice(1);
  const started = deliveries[0]?.at ?? 0;
  const ended = deliveries.at(-1)?.at ?? 0;
  expect(deliveries.length).toBeLessThanOrEqual(((ended - started) / 1000) * 4 + 2);
});

test('a connection that drops before the dot costs nothing: the letter goes once', async () => {
  const server = scriptedServer({ answer: (_, count) => (count === 3 ? 'drop-before-dot' : 'accept') });
  const bench = await sendingBench(server);
  expect(await untilDone(bench, bench.draft)).toMatchObject({ accepted: 8 });
  expect(new Set(server.dots).size).toBe(8);
  expect(server.dots).toHaveLength(8);
  expect(server.opened()).toBe(2);
});

test('a connection that drops after the dot leaves the letter unclear, never sent again by itself', async () => {
  const server = scriptedServer({ answer: (_, count) => (count === 3 ? 'drop-after-dot' : 'accept') });
  const bench = await sendingBench(server);
  expect(await untilDone(bench, bench.draft)).toMatchObject({ accepted: 7, unclear: 1 });
  expect(server.dots).toHaveLength(8);
  const { unclear } = await bench.calls['mailings.progress']({ mailingId: bench.draft });
  const [{ deliveryId } = { deliveryId: expect.fail() }] = unclear;
  const messageId = bench.ports.deliveries.get(deliveryId)?.messageId;
  await bench.calls['mailings.settle-unclear']({ deliveryId, choice: 'resend' });
  expect(await untilDone(bench, bench.draft)).toMatchObject({ accepted: 8, unclear: 0 });
  expect(server.dots.filter((dot) => dot === messageId)).toHaveLength(2);
});

test('an unclear letter that the owner leaves asks no more and stays unclear', async () => {
  const server = scriptedServer({ answer: (_, count) => (count === 1 ? 'drop-after-dot' : 'accept') });
  const bench = await sendingBench(server, { people: 2 });
  await untilDone(bench, bench.draft);
  const { unclear } = await bench.calls['mailings.progress']({ mailingId: bench.draft });
  await bench.calls['mailings.settle-unclear']({
    deliveryId: unclear[0]?.deliveryId ?? expect.fail(),
    choice: 'leave',
  });
  const after = await bench.calls['mailings.progress']({ mailingId: bench.draft });
  expect(after.unclear).toEqual([]);
  expect(after.counts.unclear).toBe(1);
});

test('who leaves, is blocked or stands on a list made dormant while it is sent gets nothing', async () => {
  const server = scriptedServer({
    onDot: async () => {
      if (server.dots.length !== 2) return;
      const rest = bench.db.all(
        "SELECT address_id FROM delivery WHERE mailing_id = ? AND state = 'waiting' ORDER BY id",
        [bench.draft],
      );
      const [left, blocked] = rest.map((row) => Number(row['address_id']));
      await bench.db.transaction(() => {
        bench.db.run(
          "UPDATE membership SET state = 'left' WHERE recipient_id IN (SELECT id FROM recipient WHERE address_id = ?)",
          [left ?? 0],
        );
        bench.db.run('UPDATE address SET blocked_at = 1 WHERE id = ?', [blocked ?? 0]);
      });
    },
  });
  const bench = await sendingBench(server);
  expect(await untilDone(bench, bench.draft)).toMatchObject({ accepted: 6, cancelled: 2 });
  expect(server.dots).toHaveLength(6);
});

test('R27 an address the way out cannot carry is unsendable, and the others get theirs', async () => {
  const server = scriptedServer();
  const bench = await sendingBench(server, { allowUntil: 0 });
  const row = bench.db.one('SELECT id, merge FROM delivery WHERE mailing_id = ? ORDER BY id LIMIT 1', [
    bench.draft,
  ]);
  const addressee = readAddressee(String(row?.['merge']));
  await bench.db.transaction(() =>
    bench.db.run('UPDATE delivery SET merge = ? WHERE id = ?', [
      JSON.stringify({ ...addressee, to: 'jörg@example.org' }),
      Number(row?.['id']),
    ]),
  );
  bench.clock.allowUntil(Infinity);
  expect(await untilDone(bench, bench.draft)).toMatchObject({ accepted: 7, unsendable: 1 });
});

test('paused between two letters it stops at once and goes on where it was', async () => {
  const server = scriptedServer({
    onDot: async () => {
      if (server.dots.length === 3) await bench.calls['mailings.pause']({ mailingId: bench.draft });
    },
  });
  const bench = await sendingBench(server);
  await untilDone(bench, bench.draft);
  await until(() => counts(bench, bench.draft)['in-doubt'] === 0);
  expect(counts(bench, bench.draft)).toMatchObject({ accepted: 3, waiting: 5, claimed: 0 });
  await bench.calls['mailings.resume']({ mailingId: bench.draft });
  expect(await untilDone(bench, bench.draft)).toMatchObject({ accepted: 8 });
  expect(new Set(server.dots).size).toBe(8);
});

test('stopped, the rest is cancelled and the letter on its way gets its result', async () => {
  const server = scriptedServer({
    onDot: async () => {
      if (server.dots.length === 3) await bench.calls['mailings.stop']({ mailingId: bench.draft });
    },
  });
  const bench = await sendingBench(server);
  await untilDone(bench, bench.draft);
  await until(() => counts(bench, bench.draft)['in-doubt'] === 0);
  expect(counts(bench, bench.draft)).toMatchObject({ accepted: 3, cancelled: 5 });
  expect(server.dots).toHaveLength(3);
});

test('paused while a letter waits for its turn, that letter stays', async () => {
  const server = scriptedServer({ perSecond: 0.001 });
  const bench = await sendingBench(server, { people: 3, allowUntil: 0 });
  bench.clock.allowUntil((bench.ports.mailings.get(bench.draft)?.holdUntil ?? 0) + 5000);
  await until(() => counts(bench, bench.draft).claimed === 1 && server.dots.length === 1);
  await bench.calls['mailings.pause']({ mailingId: bench.draft });
  await until(() => counts(bench, bench.draft).claimed === 0);
  expect(counts(bench, bench.draft)).toMatchObject({ accepted: 1, waiting: 2 });
});

test('the card of a mailing shows how far it is, and cancelling it pauses', async () => {
  const bench = await sendingBench(scriptedServer(), { allowUntil: 0 });
  const [view] = bench.sender.views();
  expect(view).toMatchObject({
    kind: 'send-mailing',
    state: 'sending',
    done: 0,
    total: 8,
    title: 'Kommt zum Sommerfest am See',
  });
  expect(await bench.sender.cancel('check-mailbox')).toBe(false);
  expect(await bench.sender.cancel(view?.id ?? '')).toBe(true);
  expect(bench.sender.views()).toMatchObject([{ state: 'paused', pauseReason: 'by-hand' }]);
});

test('closing ends between two letters and leaves nothing claimed', async () => {
  let closed: Promise<void> = Promise.resolve();
  const server = scriptedServer({
    onDot: () => {
      if (server.dots.length === 3) closed = bench.sender.close();
    },
  });
  const bench = await sendingBench(server);
  await until(() => server.dots.length === 3);
  await closed;
  expect(counts(bench, bench.draft)).toMatchObject({ accepted: 3, waiting: 5, claimed: 0, 'in-doubt': 0 });
});
