const minute = 60_000;
const pauses = [15 * minute, 60 * minute, 4 * 60 * minute, 24 * 60 * minute];

/**
 * How long to wait in milliseconds after this many attempts that were put off: 15 min, 1 h, 4 h, 24 h.
 * Null after the fifth: the delivery is given up.
 */
export function waitBeforeRetry(attempts: number): number | null {
  return pauses[attempts - 1] ?? null;
}

const shortest = minute;
const longest = 60 * minute;

/** How long to wait before connecting again after so many failures in a row: 1 min doubling to 60 min. */
export function waitBeforeReconnect(failures: number): number {
  return Math.min(longest, shortest * 2 ** Math.min(failures - 1, 10));
}
