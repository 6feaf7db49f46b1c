import type { Clock } from '#electron/features/ports.ts';
import { systemClock } from '#electron/system/clock.ts';

/** A clock on which so many seconds pass in one: what an engine waits for comes soon, in the order it would come. */
export function quickClock(times: number): Clock {
  const start = Date.now();
  return {
    now: () => Math.floor(start + (Date.now() - start) * times),
    wait: (milliseconds, signal) => systemClock.wait(milliseconds / times, signal),
  };
}
