import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { systemClock } from '#electron/system/clock.ts';

test('waiting ends after its time', async () => {
  const before = performance.now();
  await systemClock.wait(30);
  expect(performance.now() - before).toBeGreaterThanOrEqual(25);
});

test('waiting ends at once when it is aborted, before or during, and leaves no listener', async () => {
  const stop = new AbortController();
  const waiting = systemClock.wait(60_000, stop.signal);
  stop.abort();
  await waiting;
  await systemClock.wait(60_000, stop.signal);
  expect(getEventListeners(stop.signal, 'abort')).toHaveLength(0);
});
