import type { Clock } from '#electron/features/ports.ts';
import type { Signal } from '#electron/features/signal.ts';

/**
 * Holds letters to a pace. A clock that is set back costs one interval at most, and a long sleep earns no burst.
 * @param perSecond letters in a second
 */
export function paceKeeper(clock: Clock, perSecond: number): (signal: Signal) => Promise<void> {
  const interval = 1000 / perSecond;
  let last = -Infinity;
  return async (signal) => {
    const wait = Math.min(interval, last + interval - clock.now());
    if (wait > 0) await clock.wait(wait, signal);
    last = clock.now();
  };
}
