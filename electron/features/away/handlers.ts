import type { away } from '#contract/away.ts';
import type { HandlersOf } from '#contract/define.ts';
import { awayCounted } from '#domain/decide/settle.ts';
import { isoDay } from '#domain/letters/iso-day.ts';
import { holdsToday } from '#domain/letters/holds-today.ts';
import type { Clock } from '../ports.ts';
import type { AwayTable } from './ports.ts';

export interface AwayPorts {
  readonly away: AwayTable;
  readonly clock: Clock;
}

const mostRows = 500;

/** Who is away. Shown, and never put before the owner as something to decide. */
export function awayHandlers({ away: table, clock }: AwayPorts): HandlersOf<typeof away> {
  return {
    'away.list': () => {
      const now = clock.now();
      return table.list(now - awayCounted, isoDay(now), mostRows);
    },
    'away.of': ({ recipientId }) => {
      const newest = table.newestOf(recipientId);
      return newest !== null && holdsToday(newest, clock.now()) ? newest : null;
    },
  };
}
