import type { ReturnCounting } from '#domain/bounces/return-counting.ts';
import { countingPresets } from '#domain/bounces/return-counting.ts';
import type { Row } from '../database.ts';
import { number, oneOf } from '../row.ts';

/** The columns of `list` that say how it counts failures. */
export const countingColumns = `list.return_preset, list.return_permanent, list.return_in_a_row, list.return_days,
  list.return_score, list.return_forget_days`;

/** How a list counts failures. */
export function returnCountingOf(row: Row): ReturnCounting {
  return {
    preset: oneOf(row, 'return_preset', countingPresets),
    permanent: number(row, 'return_permanent'),
    inARow: number(row, 'return_in_a_row'),
    days: number(row, 'return_days'),
    score: number(row, 'return_score'),
    forgetDays: number(row, 'return_forget_days'),
  };
}
