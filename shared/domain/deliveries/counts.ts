import type { DeliveryCounts, DeliveryState } from './delivery.ts';
import { deliveryStates } from './delivery.ts';

export const noDeliveries: DeliveryCounts = {
  waiting: 0,
  claimed: 0,
  'in-doubt': 0,
  accepted: 0,
  deferred: 0,
  refused: 0,
  unclear: 0,
  'gave-up': 0,
  unsendable: 0,
  cancelled: 0,
};

/** All deliveries of a mailing: the size of its frozen list. */
export function totalOf(counts: DeliveryCounts): number {
  return deliveryStates.reduce((sum, state) => sum + counts[state], 0);
}

const unfinished: readonly DeliveryState[] = ['waiting', 'claimed', 'in-doubt', 'deferred'];

/** Deliveries about which something is still to be done. */
export function leftOf(counts: DeliveryCounts): number {
  return unfinished.reduce((sum, state) => sum + counts[state], 0);
}
