import type { RecipientStatus } from '#domain/recipients/recipient.ts';
import { statusOrder } from '#domain/recipients/status.ts';
import type { Row } from '../database.ts';
import { flag, number } from '../row.ts';

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

/** The best tie of `r` over all lists that are not deleted, or that there is none. */
export function bestTiePlace(now: string): string {
  return `coalesce((SELECT min(${tiePlace(now)}) FROM membership m WHERE m.recipient_id = r.id
    AND m.list_id NOT IN (SELECT id FROM list WHERE deleted_at IS NOT NULL)), ${placeOf('unlisted')})`;
}

/** Whether no active list is among those that `r` would get mail by. @param onList narrows the ties `m`, as SQL */
export function isResting(onList = 'true'): string {
  return `NOT EXISTS (SELECT 1 FROM membership m JOIN list l ON l.id = m.list_id
    WHERE m.recipient_id = r.id AND m.state IN ('active', 'paused') AND l.state = 'active' AND l.deleted_at IS NULL
      AND ${onList})`;
}

/** What `place` and `resting` of a row say. */
export function standingOf(row: Row): { readonly status: RecipientStatus; readonly isResting: boolean } {
  const status = statusAt(number(row, 'place'));
  return { status, isResting: status === 'receives' && flag(row, 'resting') };
}

/** @throws RangeError when the number is no place */
export function statusAt(place: number): RecipientStatus {
  const status = statusOrder[place];
  if (status === undefined) throw new RangeError('no such status');
  return status;
}
