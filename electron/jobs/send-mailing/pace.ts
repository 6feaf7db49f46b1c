import type { Clock } from '#electron/features/ports.ts';
import type { Signal } from '#electron/features/signal.ts';

/**
 * Holds letters to a pace, on however many connections. A clock that is set back costs one interval for each
 * connection at most, and a long sleep earns no burst.
 * @param perSecond letters in a second
 */
export function paceKeeper(
  clock: Clock,
  perSecond: number,
  connections: number,
): (signal: Signal) => Promise<void> {
  const interval = 1000 / perSecond;
  let next = -Infinity;
  return async (signal) => {
    const now = clock.now();
    const wait = Math.min(interval * connections, Math.max(0, next - now));
    // Taken before waiting: whoever asks meanwhile gets the turn after.
    next = now + wait + interval;
    if (wait > 0) await clock.wait(wait, signal);
  };
}
