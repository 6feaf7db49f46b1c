import type { LimitPlan } from '#contract/mailings.ts';
import type { Batch } from '#domain/accounts/quota.ts';

/** What a person has to know of a forecast made at a moment; null where nothing has to wait. */
export function limitPlan(batches: readonly Batch[], at: number): LimitPlan | null {
  const [first, second] = batches;
  if (first === undefined) return null;
  if (first.from > at) return { firstCount: 0, nextAt: first.from };
  return second === undefined ? null : { firstCount: first.count, nextAt: second.from };
}

/** How long a forecast made at a moment lasts, in seconds. */
export function secondsUntilDone(batches: readonly Batch[], at: number): number {
  return Math.ceil(((batches.at(-1)?.until ?? at) - at) / 1000);
}
