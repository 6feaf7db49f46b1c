import { expect, test } from 'vitest';
import { aborter } from '#electron/features/aborter.ts';
import { jobClock } from './job-clock.ts';

test('a wait that was broken off does not move the clock', async () => {
  const clock = jobClock(1000);
  const change = aborter();
  const waiting = clock.wait(60_000, change.signal);
  change.abort();
  await waiting;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(clock.now()).toBe(1000);
  await clock.wait(200);
  expect(clock.now()).toBe(1200);
});
