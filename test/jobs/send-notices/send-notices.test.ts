import { expect, test } from 'vitest';
import type { Transactions } from '#electron/features/ports.ts';
import { Refusal } from '#electron/features/refuse.ts';
import type { OutgoingMail } from '#electron/jobs/send-mailing/ports.ts';
import { copyOf, open } from '../../store/store-folder.ts';
import { until } from '../send-mailing/job-bench.ts';
import { jobClock } from '../send-mailing/job-clock.ts';
import { refusal, scriptedServer } from '../send-mailing/scripted-server.ts';
import { noticeBench, openNotices } from './notice-bench.ts';

const settled = (states: readonly string[], count: number) =>
  states.length === count && states.every((state) => !['waiting', 'claimed', 'in-doubt'].includes(state));

test('a notice leaves once, with its own Message-ID, and is accepted', async () => {
  const mails: OutgoingMail[] = [];
  const server = scriptedServer({ onDot: (mail) => void mails.push(mail) });
  const bench = await noticeBench(server);
  await bench.job.start();
  await bench.queue('anna.berg');
  await until(() => settled(bench.states(), 1), bench.states);
  expect(bench.states()).toEqual(['accepted']);
  expect(mails).toMatchObject([{ envelopeTo: 'anna.berg@example.org', deliveryId: null, noticeId: 1 }]);
  expect(mails[0]?.messageId).toMatch(/^<n\.[a-z2-7]{24}@example\.org>$/);
});

test('a notice that was put off is tried again after 15 minutes', async () => {
  const server = scriptedServer({
    answer: (_, count) => (count === 1 ? refusal(451, '4.7.1', 'Greylisted, please try again') : 'accept'),
  });
  const bench = await noticeBench(server);
  const began = bench.clock.now();
  await bench.job.start();
  await bench.queue('anna.berg');
  await until(() => bench.states()[0] === 'accepted', bench.states);
  expect(bench.clock.now() - began).toBeGreaterThanOrEqual(15 * 60_000);
  expect(server.dots).toHaveLength(1);
});

test('a notice whose answer was lost is unclear and never sent again by itself', async () => {
  const server = scriptedServer({ answer: () => 'drop-after-dot' });
  const bench = await noticeBench(server);
  await bench.job.start();
  await bench.queue('anna.berg');
  await until(() => bench.states()[0] === 'unclear', bench.states);
  bench.job.lookAgain();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(server.dots).toHaveLength(1);
});

test('a refused login is not tried again until somebody changed the account', async () => {
  let wrong = true;
  const server = scriptedServer({
    open: () => (wrong ? { kind: 'failed', problem: 'login-refused' } : null),
  });
  const bench = await noticeBench(server);
  await bench.job.start();
  await bench.queue('anna.berg');
  await until(() => server.opened() === 1);
  await bench.queue('arne.beck');
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(server.opened()).toBe(1);
  wrong = false;
  bench.job.lookAgain();
  await until(() => settled(bench.states(), 2), bench.states);
  expect(bench.states()).toEqual(['accepted', 'accepted']);
});

test('notices count against what the account may send, and wait for it', async () => {
  let spent = 0;
  const budget = {
    allowance: (at: number) => {
      const left = Math.max(0, limit - spent);
      return { now: left, nextAt: left > 0 ? null : at + 3_600_000 };
    },
    reserve: () => (spent += 1) <= limit,
    forecast: () => [],
  };
  let limit = 1;
  const server = scriptedServer();
  const bench = await noticeBench(server, { budget });
  await bench.job.start();
  await bench.queue('anna.berg');
  await bench.queue('arne.beck');
  await until(() => bench.states()[0] === 'accepted', bench.states);
  expect([spent, server.dots.length]).toEqual([1, 1]);
  expect(bench.states()[1]).toBe('waiting');
  limit = 2;
  bench.job.lookAgain();
  await until(() => bench.states()[1] === 'accepted', bench.states);
});

test('nothing goes to an address that was blocked meanwhile', async () => {
  const server = scriptedServer();
  const bench = await noticeBench(server);
  await bench.db.transaction(() =>
    bench.db.run(
      "INSERT INTO address (public_number, spelling, normalised, blocked_at) VALUES (9, 'a@example.org', 'a@example.org', 1)",
    ),
  );
  await bench.queue('a');
  await bench.job.start();
  await until(() => bench.states()[0] === 'cancelled', bench.states);
  expect(server.dots).toEqual([]);
});

test('when the store cannot be written the dot is withheld, and the notice leaves later', async () => {
  let full = false;
  const server = scriptedServer({
    answer: () => {
      full = server.dots.length === 0 && server.opened() === 1;
      return 'accept';
    },
  });
  const store = (db: Transactions): Transactions => ({
    transaction: (work) =>
      full ? Promise.reject(new Refusal({ code: 'store.disk-full', params: {} })) : db.transaction(work),
  });
  const bench = await noticeBench(server, { store });
  await bench.job.start();
  await bench.queue('anna.berg');
  await until(() => full);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(server.dots).toEqual([]);
  full = false;
  bench.job.lookAgain();
  await until(() => bench.states()[0] === 'accepted', bench.states);
  expect(server.dots).toHaveLength(1);
});

/** One run, photographed around every transaction and at every dot: what the disk holds if the program is killed there. */
test('killed at any change of state, nobody gets a notice twice', async () => {
  const images: { folder: string; dots: readonly string[]; where: string }[] = [];
  let photographing = true;
  const photograph = async (where: string) => {
    if (photographing) images.push({ folder: await copyOf(bench.folder), dots: [...server.dots], where });
  };
  const server = scriptedServer({ onDot: () => photograph('after the dot') });
  const bench = await noticeBench(server, {
    store: (db) => ({
      async transaction(work) {
        await photograph('before a transaction');
        const result = await db.transaction(work);
        await photograph('after a transaction');
        return result;
      },
    }),
  });
  const names = ['anna.berg', 'arne.beck', 'inge.albers'];
  for (const name of names) await bench.queue(name);
  await bench.job.start();
  await until(() => settled(bench.states(), 3), bench.states);
  photographing = false;
  expect(images.length).toBeGreaterThan(8);
  const endings = new Set<string>();
  for (const image of images) {
    const db = await open(image.folder);
    const after = scriptedServer();
    const again = openNotices(db, jobClock(bench.clock.now()), after);
    await again.job.start();
    await until(() => settled(again.states(), 3), again.states);
    await again.job.close();
    const states = again.states();
    await db.close();
    const copies = [...image.dots, ...after.dots];
    expect(new Set(copies).size, image.where).toBe(copies.length);
    expect(states.every((state) => state === 'accepted' || state === 'unclear')).toBe(true);
    endings.add(states.includes('unclear') ? 'unclear' : 'all accepted');
  }
  expect(endings).toEqual(new Set(['unclear', 'all accepted']));
}, 60_000);
