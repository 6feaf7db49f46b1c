const hour = 60 * 60 * 1000;
/** So many wrong codes within an hour, from anybody, stop all codes by mail. */
export const mostWrongCodes = 5;

/** From this moment on wrong codes count; what seems to lie in the future counts as well. */
export function wrongCountedSince(now: number): number {
  return now - hour;
}

/**
 * Until when codes by mail are not taken, in milliseconds since 1970; null while they are.
 * @param wrong letters with wrong codes that count, newest first
 */
export function codesRestUntil(
  wrong: readonly { readonly at: number; readonly count: number }[],
): number | null {
  let sum = 0;
  for (const { at, count } of wrong) {
    sum += count;
    if (sum >= mostWrongCodes) return at + hour;
  }
  return null;
}
