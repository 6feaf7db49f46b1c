import { awayCounted } from '../decide/settle.ts';
import { isoDay } from './iso-day.ts';

/** Whether an automatic answer still says something today: until the day it names, or for 30 days where it names none. */
export function holdsToday(
  { until, at }: { readonly until: string | null; readonly at: number },
  now: number,
): boolean {
  return until === null ? at > now - awayCounted : until >= isoDay(now);
}
