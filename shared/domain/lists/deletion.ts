const day = 24 * 60 * 60 * 1000;
const keptDays = 30;

/** `deleted_at` of a list that was never there for anybody: before it is made, or after that was taken back. */
export const neverThere = 0;
/** `deleted_at` of a list whose time to be brought back is over: only its name stays, for what it was part of. */
export const goneForGood = 1;

/** Lists deleted at this moment or earlier are past bringing back, in Unix milliseconds. */
export function lastReturn(now: number): number {
  return now - keptDays * day;
}

/** How many days are left, the one that has begun counted as whole; 1 on the last. */
export function daysLeft(deletedAt: number, now: number): number {
  return Math.max(1, Math.min(keptDays, Math.ceil((deletedAt - lastReturn(now)) / day)));
}
