/** Mails an account may send in a sliding hour and a sliding day. */
export interface Quota {
  readonly perHour: number;
  readonly perDay: number;
}

/** How many mails left in a minute, counted from 1970. */
export interface SentMinute {
  readonly minute: number;
  readonly count: number;
}

const minuteLength = 60_000;
/** Of both windows in minutes. A minute counts until all of it has left the window, so one more is looked at. */
export const hourWindow = 60;
export const dayWindow = 24 * 60;

/** The minute a moment in milliseconds since 1970 lies in. */
export function minuteOf(at: number): number {
  return Math.floor(at / minuteLength);
}

export interface Allowance {
  /** How many more may leave now. */
  readonly now: number;
  readonly usedInHour: number;
  readonly usedInDay: number;
  /** When the next may leave, in milliseconds since 1970; null while one may now, or where a limit of 0 forbids all. */
  readonly nextAt: number | null;
}

/**
 * What the limits leave at a moment. Minutes that lie in the future count like those just past: a clock that was set
 * back frees nothing.
 */
export function allowance(quota: Quota, sent: readonly SentMinute[], at: number): Allowance {
  const minute = minuteOf(at);
  const usedInHour = usedSince(sent, minute - hourWindow);
  const usedInDay = usedSince(sent, minute - dayWindow);
  const left = Math.max(0, Math.min(quota.perHour - usedInHour, quota.perDay - usedInDay));
  if (left > 0) return { now: left, usedInHour, usedInDay, nextAt: null };
  const ends = [freedAt(sent, quota.perHour, hourWindow), freedAt(sent, quota.perDay, dayWindow)];
  const last = Math.max(...ends);
  return { now: 0, usedInHour, usedInDay, nextAt: last === Infinity ? null : Math.max(last, at) };
}

function usedSince(sent: readonly SentMinute[], from: number): number {
  return sent.reduce((sum, { minute, count }) => (minute >= from ? sum + count : sum), 0);
}

/** When so much of what was sent lies outside the window that one more fits. */
function freedAt(sent: readonly SentMinute[], limit: number, window: number): number {
  if (limit <= 0) return Infinity;
  let later = 0;
  for (const { minute, count } of sent.toSorted((left, right) => right.minute - left.minute)) {
    later += count;
    if (later >= limit) return (minute + window + 1) * minuteLength;
  }
  return 0;
}

/** So many leave by that moment, and then the limits let the next wait. */
export interface Batch {
  readonly from: number;
  readonly until: number;
  readonly count: number;
}

/** More than 400 weeks of a limit of one a day. */
const mostBatches = 3000;

/**
 * When so many mails will have left, at a pace of `perSecond`, if nothing else sends: in batches between which the
 * limits make them wait. Empty for none, or where the limits forbid all; cut off after some thousand batches.
 */
export function forecast(
  quota: Quota,
  sent: readonly SentMinute[],
  at: number,
  { count, perSecond }: { readonly count: number; readonly perSecond: number },
): readonly Batch[] {
  const batches: Batch[] = [];
  const known = [...sent];
  let left = count;
  let now = at;
  while (left > 0 && batches.length < mostBatches) {
    const allowed = allowance(quota, known, now);
    if (allowed.now === 0) {
      if (allowed.nextAt === null) return batches;
      now = allowed.nextAt;
      continue;
    }
    const taken = Math.min(left, allowed.now);
    const until = now + Math.ceil((taken / perSecond) * 1000);
    batches.push({ from: now, until, count: taken });
    // All of them under their last minute: they leave the windows no earlier than that.
    known.push({ minute: minuteOf(until), count: taken });
    left -= taken;
    now = until;
  }
  return batches;
}
