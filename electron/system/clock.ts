import type { Clock } from '#electron/features/ports.ts';

/** The computer's own clock and timers. */
export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) {
        resolve();
        return;
      }
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, Math.min(milliseconds, longestTimer));
      signal?.addEventListener('abort', end, { once: true });
    }),
};

/** Node's timers end at 2^31 - 1 ms and fire at once beyond; who waits for longer looks at the clock again. */
const longestTimer = 2 ** 31 - 1;
