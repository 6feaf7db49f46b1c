import { expect, test } from 'vitest';
import type { Submission } from '#electron/jobs/send-mailing/ports.ts';
import { powerSource } from '#electron/jobs/power.ts';
import { counts, sendingBench, until, untilDone } from './job-bench.ts';
import { jobClock } from './job-clock.ts';
import { scriptedServer } from './scripted-server.ts';

const hour = 3_600_000;
/** Nothing is on its way, and of nothing it is unknown whether it left. */
const openStates = { claimed: 0, 'in-doubt': 0, unclear: 0 };

/** A mailing being sent on a computer that falls asleep at a letter: before its dot, or once that arrived. */
async function asleepAt(letter: number, where: 'before the dot' | 'after the dot', connections = 1) {
  const power = powerSource(jobClock(0, 0));
  const look = { awaited: false };
  const isOpen = new Set<object>();
  const fallAsleep = () => {
    power.take('suspend');
    bench.sender.lookAgain();
  };
  const server = scriptedServer({
    mostConnections: connections,
    answer: (_mail, count) => {
      if (count === letter && where === 'before the dot') fallAsleep();
      return 'accept';
    },
    onDot: () => {
      if (server.dots.length === letter && where === 'after the dot') fallAsleep();
    },
  });
  const submission: Submission = {
    ...server,
    open: async (signal) => {
      const opened = await server.open(signal);
      if ('kind' in opened) return opened;
      isOpen.add(opened);
      return { ...opened, close: () => void isOpen.delete(opened) };
    },
  };
  const bench = await sendingBench(submission, { power, firstLook: { isAwaited: () => look.awaited } });
  await until(() => power.isAsleep() && isOpen.size === 0);
  const wakeUp = () => {
    look.awaited = true;
    power.take('resume');
    bench.sender.lookAgain();
  };
  const lookEnds = () => {
    look.awaited = false;
    bench.sender.wake();
  };
  return { ...bench, server, isOpen, wakeUp, lookEnds };
}

const aWhile = () => new Promise((resolve) => setTimeout(resolve, 60));

test.each([
  [3, 'before the dot', 2],
  [3, 'after the dot', 3],
  [1, 'before the dot', 0],
  [8, 'before the dot', 7],
] as const)(
  'asleep at letter %i, %s, %i have left, none is under way, no connection stands, and nothing begins',
  async (letter, where, left) => {
    const { server, draft, isOpen, ...bench } = await asleepAt(letter, where);
    bench.clock.allowUntil(bench.clock.now() + 8 * hour);
    await aWhile();
    expect(server.dots).toHaveLength(left);
    expect(counts(bench, draft)).toMatchObject({
      ...openStates,
      accepted: left,
      waiting: 8 - left,
    });
    expect(isOpen.size).toBe(0);
  },
);

test('awake again it looks first, then the rest leaves, and nobody gets it twice', async () => {
  const { server, draft, wakeUp, lookEnds, ...bench } = await asleepAt(3, 'before the dot');
  wakeUp();
  await aWhile();
  expect(server.dots).toHaveLength(2);
  lookEnds();
  expect(await untilDone(bench, draft)).toMatchObject({ accepted: 8 });
  expect(new Set(server.dots).size).toBe(8);
  const course = bench.ports.mailings.course(draft).map(({ kind }) => kind);
  expect(course).toEqual(['frozen', 'first', 'finished']);
});

test('over three connections nothing is lost or doubled either', async () => {
  const { server, draft, wakeUp, lookEnds, ...bench } = await asleepAt(4, 'after the dot', 3);
  expect(counts(bench, draft)).toMatchObject(openStates);
  wakeUp();
  lookEnds();
  expect(await untilDone(bench, draft)).toMatchObject({ accepted: 8, unclear: 0 });
  expect([server.dots.length, new Set(server.dots).size]).toEqual([8, 8]);
});

test('on battery the card says so while it is being sent, and no longer', async () => {
  const power = powerSource(jobClock(0, 0));
  const bench = await sendingBench(scriptedServer(), { power, allowUntil: 0 });
  const onBattery = () => bench.sender.views().flatMap((job) => ('onBattery' in job ? [job.onBattery] : []));
  expect(onBattery()).toEqual([false]);
  power.take('on-battery');
  expect(onBattery()).toEqual([true]);
  await bench.calls['mailings.pause']({ mailingId: bench.draft });
  expect(onBattery()).toEqual([false]);
});
