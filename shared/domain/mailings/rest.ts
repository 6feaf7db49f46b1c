import type { PauseReason } from './mailing.ts';

const hour = 3_600_000;
/** After the first, second, and each further time in vain. */
const limitRests = [hour, 4 * hour, 24 * hour] as const;

interface Entry {
  readonly at: number;
  readonly kind: string;
  readonly reason: PauseReason | null;
}

/**
 * When a paused mailing goes on by itself: where the provider's limit was reached after an hour, then four, then a day,
 * as long as nothing is accepted in between; where no server could be reached, every hour. Null for every other pause,
 * which waits for its owner.
 * @param lastAcceptedAt when the last mail of it was accepted, or null
 */
export function restsUntil(course: readonly Entry[], lastAcceptedAt: number | null): number | null {
  const pauses = course.filter(({ kind }) => kind === 'paused');
  const last = pauses.at(-1);
  if (last?.reason === 'no-connection') return last.at + hour;
  if (last?.reason !== 'limit-reached') return null;
  const inVain = pauses.filter(({ reason, at }) => reason === 'limit-reached' && at > (lastAcceptedAt ?? -1));
  return last.at + (limitRests[Math.max(0, inVain.length - 1)] ?? 24 * hour);
}
