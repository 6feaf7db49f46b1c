import { expect, test } from 'vitest';
import { counts, openSender, sendingBench, until, untilDone } from './job-bench.ts';
import { jobClock } from './job-clock.ts';
import { limited } from './limited-account.ts';
import { refusal, scriptedServer } from './scripted-server.ts';

const minute = 60_000;

test('over several connections everybody gets one letter, and several are on their way at once', async () => {
  let underWay = 0;
  let most = 0;
  const server = scriptedServer({
    mostConnections: 4,
    onDot: async () => {
      most = Math.max(most, (underWay += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      underWay -= 1;
    },
  });
  const bench = await sendingBench(server, { people: 30 });
  expect(await untilDone(bench, bench.draft)).toMatchObject({ accepted: 30 });
  expect(new Set(server.dots).size).toBe(30);
  expect(server.dots).toHaveLength(30);
  expect(server.opened()).toBe(4);
  expect(most).toBeGreaterThan(1);
});

test('a login that is refused is refused once, however many connections there might be', async () => {
  const server = scriptedServer({
    mostConnections: 5,
    open: () => ({ kind: 'failed', problem: 'login-refused' }),
  });
  const bench = await sendingBench(server);
  await untilDone(bench, bench.draft);
  expect(server.opened()).toBe(1);
  expect(bench.ports.mailings.get(bench.draft)?.pauseReason).toBe('login-refused');
});

test('a server that takes only some letters a connection is served over as many as it wants, without a rest', async () => {
  let letters = 0;
  const server = scriptedServer({
    mostConnections: 2,
    answer: () => ((letters += 1) % 4 === 0 ? refusal(421, '4.7.0', 'Too many letters', 'mail') : 'accept'),
  });
  const bench = await sendingBench(server, { people: 20 });
  const started = bench.clock.now();
  expect(await untilDone(bench, bench.draft)).toMatchObject({ accepted: 20, refused: 0 });
  expect(server.dots).toHaveLength(20);
  expect(bench.clock.now() - started).toBeLessThan(minute);
});

test('one connection more than the server allows ends nothing', async () => {
  const server = scriptedServer({
    mostConnections: 3,
    open: (count) => (count > 1 ? { kind: 'failed', problem: 'busy' } : null),
  });
  const bench = await sendingBench(server, { people: 10 });
  expect(await untilDone(bench, bench.draft)).toMatchObject({ accepted: 10 });
});

test('the limits of the account hold on every connection, and what waits goes by itself', async () => {
  const moments: number[] = [];
  const server = scriptedServer({ mostConnections: 4, onDot: () => void moments.push(bench.clock.now()) });
  const bench = await sendingBench(server, { people: 8, budget: limited(3) });
  expect(await untilDone(bench, bench.draft)).toMatchObject({ accepted: 8 });
  expect(moments).toHaveLength(8);
  for (const moment of moments) {
    const inHour = moments.filter((other) => other <= moment && other > moment - 60 * minute);
    expect(inHour.length).toBeLessThanOrEqual(3);
  }
  expect(bench.ports.mailings.course(bench.draft).some(({ kind }) => kind === 'paused')).toBe(false);
});

test('a limit that is reached survives a restart, and says when it goes on', async () => {
  const server = scriptedServer({ mostConnections: 2 });
  const bench = await sendingBench(server, { people: 5, allowUntil: 0, budget: limited(2) });
  bench.clock.allowUntil((bench.ports.mailings.get(bench.draft)?.holdUntil ?? 0) + minute);
  await until(() => counts(bench, bench.draft).accepted === 2);
  await bench.sender.close();
  const clock = jobClock(bench.clock.now(), 0);
  const again = openSender(bench.db, clock, server, { budget: limited(2)(bench.db) });
  await again.sender.start();
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(server.dots).toHaveLength(2);
  const { waitsUntil, secondsLeft } = await again.calls['mailings.progress']({ mailingId: bench.draft });
  expect((waitsUntil ?? 0) - clock.now()).toBeGreaterThan(55 * minute);
  expect(secondsLeft).toBeGreaterThan(2 * 60 * 60 - 300);
  clock.allowUntil(Infinity);
  expect(await untilDone(again, bench.draft)).toMatchObject({ accepted: 5 });
  expect(server.dots).toHaveLength(5);
});

test('a limit the provider names pauses everything with nobody marked, and is tried again after an hour', async () => {
  const tries: number[] = [];
  const server = scriptedServer({
    mostConnections: 2,
    answer: () => {
      tries.push(bench.clock.now());
      return tries.length === 3 ? refusal(450, null, 'Mail send limit exceeded') : 'accept';
    },
  });
  const bench = await sendingBench(server, { people: 6 });
  await until(() => counts(bench, bench.draft).accepted === 6);
  expect(counts(bench, bench.draft)).toMatchObject({ refused: 0, deferred: 0 });
  const rests = bench.ports.mailings.course(bench.draft).filter(({ kind }) => kind !== 'first');
  expect(rests.map(({ kind }) => kind)).toEqual(['frozen', 'paused', 'resumed', 'finished']);
  expect((rests[2]?.at ?? 0) - (rests[1]?.at ?? 0)).toBeGreaterThanOrEqual(60 * minute);
});
