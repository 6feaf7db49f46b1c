import { expect, onTestFinished, test, vi } from 'vitest';
import { watchEngine } from '#electron/hosts/desktop/background-watch.ts';
import type { Reading } from '#electron/hosts/desktop/background-state.ts';
import { stateOf } from '#electron/hosts/desktop/background-state.ts';
import { builtWorkers } from '../../engine/built-workers.ts';
import { openedEngine } from '../../engine/opened-engine.ts';
import { quickClock } from '../../engine/quick-clock.ts';
import { scratchFolder } from '../../store/scratch-store.ts';

const workers = builtWorkers();
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
