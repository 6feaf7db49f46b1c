import type { Clock } from '#electron/features/ports.ts';
import type { Signal } from '#electron/features/signal.ts';

/** A clock for jobs: waiting ends as soon as everything before it has run, and moves the clock; up to a limit. */
export interface JobClock extends Clock {
  /** Lets waits end that are due up to this moment. */
  allowUntil(moment: number): void;
  /** Whether somebody waits for a moment that is not allowed yet. */
  isAwaited(): boolean;
}

interface Sleeper {
  readonly due: number;
  wake(): void;
}

export function jobClock(start: number, allowed = Infinity): JobClock {
  let now = start;
  let limit = allowed;
  const sleepers: Sleeper[] = [];

  const next = () => {
    sleepers.sort((left, right) => left.due - right.due);
    const [first] = sleepers;
    // Work in slices waits for nothing but its turn.
    if (first === undefined || first.due > Math.max(limit, now)) return;
    sleepers.shift();
    now = Math.max(now, first.due);
    first.wake();
  };

  return {
    now: () => now,
    wait: (milliseconds: number, signal?: Signal) =>
      new Promise((resolve) => {
        const sleeper = { due: now + milliseconds, wake: resolve };
        sleepers.push(sleeper);
        // Left in the row, it would move the clock later, in the middle of something else.
        const breakOff = () => {
          sleepers.splice(sleepers.indexOf(sleeper), sleepers.includes(sleeper) ? 1 : 0);
          resolve();
        };
        signal?.addEventListener('abort', breakOff, { once: true });
        if (signal?.aborted === true) breakOff();
        setTimeout(next, 1);
      }),
    isAwaited: () => sleepers.some(({ due }) => due > Math.max(limit, now)),
    allowUntil: (moment) => {
      limit = moment;
      // Without an end there is no moment to come to, and no date either.
      if (sleepers.length === 0 && Number.isFinite(moment)) now = Math.max(now, moment);
      for (const _ of sleepers) setTimeout(next, 1);
    },
  };
}
