import { expect, test } from 'vitest';
import type { Transactions } from '#electron/features/ports.ts';
import { Refusal } from '#electron/features/refuse.ts';
import { copyOf, open } from '../../store/store-folder.ts';
import { jobClock } from './job-clock.ts';
import { counts, leftOf, openSender, sendingBench, totalOf, until, untilDone } from './job-bench.ts';
import { scriptedServer } from './scripted-server.ts';

interface Image {
  readonly folder: string;
  /** Message-IDs whose dot had arrived when the power failed. */
  readonly dots: readonly string[];
  readonly where: string;
}

/**
 * One run, photographed before and after every transaction and at every dot: each image is what the disk
 * holds if the program is killed there. From each image a new engine goes on with a server that takes everything.
 */
test('killed at any change of state, nobody gets it twice, everybody is in one state, and the sums are right', async () => {
  const images: Image[] = [];
  const people = 4;
  let photographing = true;
  const photograph = async (where: string) => {
    if (photographing) images.push({ folder: await copyOf(bench.folder), dots: [...server.dots], where });
  };
  const server = scriptedServer({ onDot: () => photograph('after the dot') });
  let running = false;
  const bench = await sendingBench(server, {
    people,
    allowUntil: 0,
    store: (db): Transactions => ({
      async transaction(work) {
        if (running) await photograph('before a transaction');
        const result = await db.transaction(work);
        if (running) await photograph('after a transaction');
        return result;
      },
    }),
  });
  running = true;
  bench.clock.allowUntil(Infinity);
  await untilDone(bench, bench.draft);
  photographing = false;
  expect(images.length).toBeGreaterThan(4 * people);

  const endings = new Set<string>();
  for (const image of images) {
    const db = await open(image.folder);
    const after = scriptedServer();
    const again = openSender(db, jobClock(bench.clock.now()), after);
    await again.sender.start();
    await until(() => again.ports.mailings.get(bench.draft)?.state !== 'sending' || stuckInHold(again));
    if (again.ports.mailings.get(bench.draft)?.state === 'paused') {
      expect(again.ports.mailings.get(bench.draft)?.pauseReason).toBe('restart');
      expect(after.dots).toEqual([]);
      await again.calls['mailings.resume']({ mailingId: bench.draft });
    }
    const ended = await untilDone(again, bench.draft);
    await again.sender.close();
    await db.close();
    const copies = [...image.dots, ...after.dots];
    expect(new Set(copies).size, image.where).toBe(copies.length);
    expect(totalOf(ended), image.where).toBe(people);
    expect(leftOf(ended), image.where).toBe(0);
    expect(ended.accepted + ended.unclear, image.where).toBe(people);
    expect(ended.unclear, image.where).toBeLessThanOrEqual(1);
    endings.add(`${ended.unclear} unclear`);
  }
  expect(endings).toEqual(new Set(['0 unclear', '1 unclear']));
}, 120_000);

function stuckInHold({ ports }: ReturnType<typeof openSender>): boolean {
  return ports.mailings.underWay().some(({ state }) => state === 'paused');
}

test('a mailing that was in its hold waits for a word after a restart', async () => {
  const server = scriptedServer();
  const bench = await sendingBench(server, { allowUntil: 0 });
  const folder = await copyOf(bench.folder);
  const db = await open(folder);
  const after = scriptedServer();
  const again = openSender(db, jobClock(bench.clock.now() + 3_600_000), after);
  await again.sender.start();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(again.ports.mailings.get(bench.draft)).toMatchObject({ state: 'paused', pauseReason: 'restart' });
  expect(after.dots).toEqual([]);
  await again.calls['mailings.resume']({ mailingId: bench.draft });
  expect(await untilDone(again, bench.draft)).toMatchObject({ accepted: 8 });
  await again.sender.close();
  await db.close();
});

/** Refuses as a full disk does, at the calls a test names; nothing of the work is kept. */
function fullDisk(db: Transactions, full: () => boolean): Transactions {
  return {
    transaction: (work) =>
      full() ? Promise.reject(new Refusal({ code: 'store.disk-full', params: {} })) : db.transaction(work),
  };
}

test('when the store cannot be written, the dot is withheld, the mailing stands still and goes on when told', async () => {
  let full = false;
  let letters = 0;
  const server = scriptedServer({
    answer: () => {
      letters += 1;
      if (letters === 3) full = true;
      return 'accept';
    },
  });
  const bench = await sendingBench(server, { store: (db) => fullDisk(db, () => full) });
  await until(() => bench.sender.isStuck(bench.draft));
  expect(server.dots).toHaveLength(2);
  const { mailing } = await bench.calls['mailings.progress']({ mailingId: bench.draft });
  expect(mailing).toMatchObject({ state: 'paused', pauseReason: 'store-not-writable' });
  expect(bench.sender.views()).toMatchObject([{ state: 'paused', pauseReason: 'store-not-writable' }]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(server.opened()).toBe(1);
  full = false;
  await bench.calls['mailings.resume']({ mailingId: bench.draft });
  expect(await untilDone(bench, bench.draft)).toMatchObject({ accepted: 8, unclear: 0 });
  expect(new Set(server.dots).size).toBe(server.dots.length);
});

test('an answer that could not be written is remembered and written first when the store is well again', async () => {
  let full = false;
  const server = scriptedServer({
    onDot: () => {
      if (server.dots.length === 3) full = true;
    },
  });
  const bench = await sendingBench(server, { store: (db) => fullDisk(db, () => full) });
  await until(() => bench.sender.isStuck(bench.draft));
  expect(counts(bench, bench.draft)).toMatchObject({ accepted: 2, 'in-doubt': 1 });
  full = false;
  await bench.calls['mailings.resume']({ mailingId: bench.draft });
  expect(await untilDone(bench, bench.draft)).toMatchObject({ accepted: 8, unclear: 0 });
  expect(server.dots).toHaveLength(8);
});

test('stopped while the store cannot be written, the letter on its way still gets its result', async () => {
  let full = false;
  const server = scriptedServer({
    onDot: () => {
      if (server.dots.length === 2) full = true;
    },
  });
  const bench = await sendingBench(server, { store: (db) => fullDisk(db, () => full) });
  await until(() => bench.sender.isStuck(bench.draft));
  full = false;
  await bench.calls['mailings.stop']({ mailingId: bench.draft });
  await until(() => counts(bench, bench.draft)['in-doubt'] === 0);
  expect(counts(bench, bench.draft)).toMatchObject({ accepted: 2, cancelled: 6 });
});
