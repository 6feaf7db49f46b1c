const day = 24 * 60 * 60 * 1000;

/** Notices in a sliding day, to everybody together: the last barrier against loops. */
export const mostNoticesADay = 50;

/** From this moment on notices count; what seems to lie in the future counts as well, so a clock set back frees nothing. */
export function countedSince(now: number): number {
  return now - day;
}

/**
 * When the next notice may be written, in milliseconds since 1970; null while one may be now.
 * @param queued moments of the notices that count, newest first
 */
export function nextNoticeAt(queued: readonly number[], now: number): number | null {
  const oldest = queued[mostNoticesADay - 1];
  return oldest === undefined ? null : Math.max(now, oldest + day);
}
