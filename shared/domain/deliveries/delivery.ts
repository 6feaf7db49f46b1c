/**
 * One delivery is one address in one mailing. The ledger's states:
 *
 * waiting -> claimed -> in-doubt -> accepted | deferred(until) | refused | unclear
 *    ^          |                                  |
 *    +----------+ (crash, or refused before the dot)  deferred -> waiting -> ... -> gave-up
 * waiting | deferred -> cancelled (stopped, left, dormant) ; waiting -> unsendable
 *
 * `in-doubt` is durable before the final dot leaves; found at a start it becomes `unclear`,
 * which only the owner's word sends again.
 */
export const deliveryStates = [
  'waiting',
  'claimed',
  'in-doubt',
  'accepted',
  'deferred',
  'refused',
  'unclear',
  'gave-up',
  'unsendable',
  'cancelled',
] as const;
export type DeliveryState = (typeof deliveryStates)[number];
/** How many deliveries of a mailing stand in each state; they always add up to its frozen list. */
export type DeliveryCounts = Readonly<Record<DeliveryState, number>>;
