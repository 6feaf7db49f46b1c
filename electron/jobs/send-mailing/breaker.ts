import { leftOf, totalOf } from '#domain/deliveries/counts.ts';
import type { DeliveryCounts } from '#domain/deliveries/delivery.ts';

/** The beginning of a mailing, in which refusals mean that something is wrong with all of it. */
const beginning = 50;
const mostRefused = 5;

/** Whether more than 10 % of the first 50 were refused. Asked after each refusal. */
export function manyRefused(counts: DeliveryCounts): boolean {
  const answered = totalOf(counts) - leftOf(counts);
  return answered <= beginning && counts.refused > mostRefused;
}

/** Answers about the sender in a row after which a mailing pauses. */
export const senderProblemsInARow = 3;
/** Connections in a row that came to nothing after which a mailing pauses. */
export const failedConnectionsInARow = 5;
