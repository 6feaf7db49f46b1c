import type { RecipientStatus } from '#domain/recipients/recipient.ts';
import { statusOrder } from '#domain/recipients/status.ts';

/**
 * `recipientStatus` of the domain once more, as SQL over many rows. Statuses are numbers here, places in
 * `statusOrder`; a test holds both against each other.
 */

/** Addresses with returned mail that the owner has not decided about. */
export const returnedAddresses =
  "SELECT address_id FROM decide_case WHERE kind = 'bounce' AND state <> 'done' AND address_id IS NOT NULL";

function placeOf(status: RecipientStatus): number {
  return statusOrder.indexOf(status);
}

/** The place of a tie by itself: `m` is the membership; `now` the SQL of the present time. */
export function tiePlace(now: string): string {
  return `CASE m.state WHEN 'active' THEN ${placeOf('receives')}
    WHEN 'paused' THEN CASE WHEN m.paused_until <= ${now} THEN ${placeOf('receives')} ELSE ${placeOf('paused')} END
    WHEN 'pending' THEN ${placeOf('unconfirmed')} ELSE ${placeOf('left')} END`;
}

/** The place of a person: `tie` is the SQL of the best tie's place, `a` the address. */
export function statusPlace(tie: string): string {
  return `CASE WHEN ${tie} = ${placeOf('left')} THEN ${placeOf('left')}
    WHEN a.blocked_at IS NOT NULL THEN ${placeOf('blocked')}
    WHEN a.id IN (${returnedAddresses}) THEN ${placeOf('returned')}
    ELSE ${tie} END`;
}

/** The best tie of `r` over all lists that are not deleted. Paused goes before unconfirmed, as in the domain. */
export function bestTiePlace(now: string): string {
  const [receives, unconfirmed, paused, left] = (['receives', 'unconfirmed', 'paused', 'left'] as const).map(
    placeOf,
  );
  return `(SELECT CASE
      WHEN count(*) FILTER (WHERE place = ${receives}) > 0 THEN ${receives}
      WHEN count(*) FILTER (WHERE place = ${paused}) > 0 THEN ${paused}
      WHEN count(*) FILTER (WHERE place = ${unconfirmed}) > 0 THEN ${unconfirmed}
      ELSE ${left} END
    FROM (SELECT ${tiePlace(now)} AS place FROM membership m JOIN list l ON l.id = m.list_id
      WHERE m.recipient_id = r.id AND l.deleted_at IS NULL))`;
}

/** @throws RangeError when the number is no place */
export function statusAt(place: number): RecipientStatus {
  const status = statusOrder[place];
  if (status === undefined) throw new RangeError('no such status');
  return status;
}
