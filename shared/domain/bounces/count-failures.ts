import type { Thresholds } from './return-counting.ts';

/** One mailing that came back. */
export interface CountedFailure {
  /** When its first report came, in milliseconds since 1970. */
  readonly at: number;
  readonly permanent: boolean;
}

/** What is known of an address that mail does not reach. */
export interface FailureHistory {
  /** One for each mailing, oldest first; none from before the owner last decided about the address. */
  readonly failures: readonly CountedFailure[];
  /** Mailings in a row, from the newest back, that came back. */
  readonly inARow: number;
}

/** Where an address stands. */
export interface FailureCount {
  readonly permanent: number;
  readonly inARow: number;
  readonly failures: number;
  /** Whole days from the first failure of the period to its last. */
  readonly days: number;
  readonly score: number;
  /** When the period is forgotten if nothing fails until then; null where only a success ends it. */
  readonly forgottenAt: number | null;
}

const day = 24 * 60 * 60 * 1000;

/** Counts what came back, as the thresholds want it counted. Days are those of UTC, as list servers count them. */
export function countFailures({ failures, inARow }: FailureHistory, thresholds: Thresholds): FailureCount {
  const period = lastPeriod(failures, thresholds.forgetDays * day);
  const first = period[0]?.at ?? 0;
  const last = period.at(-1)?.at ?? 0;
  const row = inARow === 0 ? [] : failures.slice(-inARow);
  return {
    permanent: row.filter(({ permanent }) => permanent).length,
    inARow,
    failures: period.length,
    days: Math.floor((last - first) / day),
    score: scoreOf(period, thresholds.temporaryPoints),
    forgottenAt:
      thresholds.forgetDays === 0 || period.length === 0 ? null : last + thresholds.forgetDays * day,
  };
}

/** Whether the owner is asked now. */
export function reaches(count: FailureCount, thresholds: Thresholds): boolean {
  const { permanent, inARow, days, score, failures } = thresholds;
  return (
    (permanent > 0 && count.permanent >= permanent) ||
    (inARow > 0 && count.inARow >= inARow) ||
    (days > 0 && count.days >= days) ||
    (score > 0 && count.score >= score) ||
    (failures > 0 && count.failures > failures)
  );
}

/** From the newest failure back to the first gap that is longer than `gap` milliseconds; all, where `gap` is 0. */
function lastPeriod(failures: readonly CountedFailure[], gap: number): readonly CountedFailure[] {
  if (gap === 0) return failures;
  const after = failures.findLastIndex(({ at }, index) => {
    const next = failures[index + 1];
    return next !== undefined && next.at - at > gap;
  });
  return failures.slice(after + 1);
}

/** The first failure of each day alone counts. */
function scoreOf(period: readonly CountedFailure[], temporaryPoints: number): number {
  return period.reduce((score, { at, permanent }, index) => {
    const before = period[index - 1];
    const sameDay = before !== undefined && Math.floor(before.at / day) === Math.floor(at / day);
    return sameDay ? score : score + (permanent ? 1 : temporaryPoints);
  }, 0);
}
