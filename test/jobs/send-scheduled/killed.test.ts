import { expect, test } from 'vitest';
import type { Transactions } from '#electron/features/ports.ts';
import { thawHalfFrozen } from '#electron/features/mailings/freeze.ts';
import { copyOf, open } from '../../store/store-folder.ts';
import { openSender, sendingBench, totalOf, until, untilDone } from '../send-mailing/job-bench.ts';
import { jobClock } from '../send-mailing/job-clock.ts';
import { scriptedServer } from '../send-mailing/scripted-server.ts';
import { openTimetable, stateOf } from './schedule-bench.ts';

const people = 3;
const hour = 3_600_000;

interface Image {
  readonly folder: string;
  readonly dots: readonly string[];
  readonly where: string;
}

/** A scheduled mailing leaves, photographed at each transaction and each dot: what the disk holds when it is killed there. */
async function photographed() {
  const images: Image[] = [];
  let running = false;
  const photograph = async (where: string) => {
    if (running) images.push({ folder: await copyOf(bench.folder), dots: [...server.dots], where });
  };
  const server = scriptedServer({ perSecond: Infinity, onDot: () => photograph('after the dot') });
  const bench = await sendingBench(server, {
    people,
    unsent: true,
    allowUntil: 0,
    store: (db): Transactions => ({
      async transaction(work) {
        await photograph('before a transaction');
        const result = await db.transaction(work);
        await photograph('after a transaction');
        return result;
      },
    }),
  });
  const { timetable, calls } = openTimetable(bench);
  const at = bench.clock.now() + hour;
  await calls['mailings.schedule']({ mailingId: bench.draft, at });
  timetable.start();
  await until(() => bench.clock.isAwaited());
  running = true;
  bench.clock.allowUntil(at);
  await until(() => stateOf(bench, bench.draft) !== 'scheduled');
  await untilDone(bench, bench.draft);
  running = false;
  return { images, mailingId: bench.draft, at };
}

test('killed at any moment of its start, a scheduled mailing still leaves, and never twice', async () => {
  const { images, mailingId, at } = await photographed();
  expect(images.length).toBeGreaterThan(4 * people);
  const states = new Set<string>();
  for (const image of images) {
    const db = await open(image.folder);
    const after = scriptedServer({ perSecond: Infinity });
    const again = openSender(db, jobClock(at + 120_000), after);
    states.add(stateOf(again, mailingId));
    await thawHalfFrozen(again.ports);
    await again.sender.start();
    const { timetable } = openTimetable(again);
    timetable.start();
    await until(() => !['scheduled', 'sending'].includes(stateOf(again, mailingId)));
    if (stateOf(again, mailingId) === 'paused') {
      expect(again.ports.mailings.get(mailingId)?.pauseReason).toBe('restart');
      expect(after.dots).toEqual([]);
      await again.calls['mailings.resume']({ mailingId });
    }
    const ended = await untilDone(again, mailingId);
    await timetable.close();
    await again.sender.close();
    await db.close();
    const copies = [...image.dots, ...after.dots];
    expect(new Set(copies).size, image.where).toBe(copies.length);
    expect(totalOf(ended), image.where).toBe(people);
    expect(ended.accepted + ended.unclear, image.where).toBe(people);
  }
  // The last picture may show it sent: whether it is still taken is a matter of luck.
  expect([...states]).toEqual(expect.arrayContaining(['scheduled', 'sending']));
}, 120_000);
