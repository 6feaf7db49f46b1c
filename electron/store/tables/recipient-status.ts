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

/**
 * The place of the person `r`: of what the tie and what the address says, the one that comes later in the
 * order, as `left` comes last and no other tie comes after what is known of an address.
 * @param tie the SQL of the (best) tie's place
 */
export function statusPlace(tie: string): string {
  return `max(${tie}, CASE
    WHEN r.address_id IN (SELECT id FROM address WHERE blocked_at IS NOT NULL) THEN ${placeOf('blocked')}
    WHEN r.address_id IN (${returnedAddresses}) THEN ${placeOf('returned')} ELSE 0 END)`;
}

/** The best tie of `r` over all lists that are not deleted. */
export function bestTiePlace(now: string): string {
  return `coalesce((SELECT min(${tiePlace(now)}) FROM membership m WHERE m.recipient_id = r.id
    AND m.list_id NOT IN (SELECT id FROM list WHERE deleted_at IS NOT NULL)), ${placeOf('left')})`;
}

/** @throws RangeError when the number is no place */
export function statusAt(place: number): RecipientStatus {
  const status = statusOrder[place];
  if (status === undefined) throw new RangeError('no such status');
  return status;
}
