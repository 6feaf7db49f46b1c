import { expect, onTestFinished, test, vi } from 'vitest';
import { watchEngine } from '#electron/hosts/desktop/background/background-watch.ts';
import type { Reading, SendJob } from '#electron/hosts/desktop/background/background-state.ts';
import { stateOf } from '#electron/hosts/desktop/background/background-state.ts';
import { builtWorkers } from '../../../engine/built-workers.ts';
import { openedEngine } from '../../../engine/opened-engine.ts';
import { quickClock } from '../../../engine/quick-clock.ts';
import { scratchFolder } from '../../../store/scratch-store.ts';
import { FakeEngine } from '../../fake-engine.ts';
import { mailingId, reading, sendJob } from './readings.ts';

const workers = builtWorkers();
const openStatus = {
  state: 'open',
  practice: false,
  protection: 'passphrase',
  openedBy: 'passphrase',
  recovery: null,
  tornTail: false,
  openedAt: 0,
} as const;
const titlesOf = ({ jobs }: Reading) => jobs.map((job) => ('title' in job ? job.title : ''));
const soon = { timeout: 30_000, interval: 20 };

test('what a real engine does is followed from the hold to the end, and locked without a title', async () => {
  const start = { folder: await scratchFolder(), workers: workers(), clock: quickClock(20) };
  const { engine, told } = await openedEngine(start);
  const readings: (Reading | null)[] = [];
  const stop = await watchEngine(
    engine,
    () => new Promise((resolve) => setTimeout(resolve, 20)),
    (reading) => readings.push(reading),
  );
  onTestFinished(stop);
  expect(readings.map((reading) => stateOf(reading).sending)).toEqual([null]);

  await told('store.protect', {
    current: { kind: 'none' },
    next: { kind: 'passphrase', passphrase: 'Ufer und Steg am Morgen' },
  });
  const all = await told('mailings.all', { search: '' });
  const mailingId = all.find(({ state }) => state === 'draft')?.id ?? expect.fail('no draft');
  const { receiving } = await told('mailings.check', { mailingId });
  await told('mailings.send', { mailingId, people: receiving });
  await vi.waitFor(() => expect(stateOf(readings.at(-1) ?? null).sending).not.toBeNull(), soon);
  expect(readings.flatMap((reading) => (reading === null ? [] : titlesOf(reading))).join('')).not.toBe('');

  await told('store.lock', {});
  await vi.waitFor(() => expect(readings.flatMap((reading) => reading?.ended ?? [])).toHaveLength(1), soon);
  const ended = readings.flatMap((reading) => reading?.ended ?? []);
  expect(ended).toMatchObject([{ mailingId, state: 'sent', title: '', total: receiving }]);
  const locked = readings.filter((reading) => reading?.isUnlocked === false);
  expect(locked.flatMap((reading) => (reading === null ? [] : titlesOf(reading))).join('')).toBe('');
}, 60_000);

test('a mailing that ended in the moment of locking is not named, and one of another store is not told at all', async () => {
  let jobs: readonly SendJob[] = [sendJob()];
  let folder = '/data/club';
  const { standing } = reading([]);
  const engine = new FakeEngine({
    'jobs.all': () => jobs,
    'jobs.standing': () => standing,
    'jobs.mailing': () => ({ state: 'sent', accepted: 40, total: 40 }),
    'store.status': () => ({ ...openStatus, folder }),
  });
  const readings: (Reading | null)[] = [];
  onTestFinished(
    await watchEngine(
      engine,
      () => Promise.resolve(),
      (next) => readings.push(next),
    ),
  );
  jobs = [];
  engine.open = false;
  engine.tell({ topic: 'jobs', ids: [] });
  await vi.waitFor(() =>
    expect(readings.at(-1)?.ended).toMatchObject([{ mailingId, title: '', state: 'sent' }]),
  );
  jobs = [sendJob()];
  engine.tell({ topic: 'jobs', ids: [] });
  await vi.waitFor(() => expect(readings.at(-1)?.jobs).toHaveLength(1));
  jobs = [];
  folder = '/data/another';
  engine.tell({ topic: 'store', ids: [] });
  await vi.waitFor(() => expect(readings.at(-1)).toMatchObject({ store: folder, jobs: [], ended: [] }));
});
