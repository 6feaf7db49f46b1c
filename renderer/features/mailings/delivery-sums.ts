import type { DeliveryCounts } from '#domain/deliveries/delivery.ts';

/** The ledger's states as a person counts them; the five add up to the frozen list. */
export interface DeliverySums {
  readonly accepted: number;
  /** Refused for good, given up, or never sendable. */
  readonly refused: number;
  readonly unclear: number;
  /** Not had their turn, under way, or to be tried again. */
  readonly waiting: number;
  readonly cancelled: number;
}

/** Adds the ledger's states up. */
export function sumDeliveries(counts: DeliveryCounts): DeliverySums {
  return {
    accepted: counts.accepted,
    refused: counts.refused + counts['gave-up'] + counts.unsendable,
    unclear: counts.unclear,
    waiting: counts.waiting + counts.claimed + counts['in-doubt'] + counts.deferred,
    cancelled: counts.cancelled,
  };
}

/** Those who have had their turn. */
export const doneOf = (sums: DeliverySums): number => sums.accepted + sums.refused + sums.unclear;
