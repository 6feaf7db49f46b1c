import type { AddressId, BounceId, DeliveryId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import type { BounceBook, NewBounce } from '#electron/jobs/check-mailbox/bounce-book/ports.ts';
import type { Database } from '../database.ts';
import { number } from '../row.ts';

/** Reports that carry something we signed; the others prove nothing. */
export const provenBounce = `action = 'failed' AND identity IN ('token', 'envelope-id', 'message-id', 'answer')
  AND reason NOT IN ('policy', 'spam', 'too-big')`;

export function bounceTable(db: Database): BounceBook {
  return {
    add: (bounce) => insert(db, bounce),
    counted: (deliveryId) =>
      db.one(`SELECT 1 AS known FROM bounce WHERE delivery_id = ? AND ${provenBounce} LIMIT 1`, [
        deliveryId,
      ]) !== undefined,
    mailingsInARow: (addressId, deliveryId) => failuresInARow(db, addressId, deliveryId),
    failuresBefore: (addressId, deliveryId) =>
      db
        .all(
          `SELECT min(at) AS at, max(permanent) AS permanent FROM bounce
           WHERE address_id = ?1 AND delivery_id <> ?2 AND ${provenBounce} AND at > coalesce((SELECT max(settled_at)
             FROM decide_case WHERE address_id = ?1 AND kind = 'bounce' AND state = 'done'), -1)
           GROUP BY delivery_id ORDER BY at`,
          [addressId, deliveryId],
        )
        .map((row) => ({ at: number(row, 'at'), permanent: number(row, 'permanent') !== 0 })),
    standing: (addressId) => {
      const row = db.one(
        'SELECT blocked_at IS NOT NULL AS blocked, kept_mailings FROM address WHERE id = ?',
        [addressId],
      );
      if (row === undefined) return { blocked: false, kept: 0 };
      return { blocked: number(row, 'blocked') !== 0, kept: number(row, 'kept_mailings') };
    },
    forgiveOne: (addressId) => {
      db.run('UPDATE address SET kept_mailings = kept_mailings - 1 WHERE id = ? AND kept_mailings > 0', [
        addressId,
      ]);
    },
  };
}

/**
 * How many mailings in a row, from the newest back, failed at this address: refused at once or returned.
 * A mailing that never reached a server (cancelled, still waiting) neither counts nor ends the row.
 * `including` counts as failed although its report is only about to be written.
 */
export function failuresInARow(db: Database, addressId: AddressId, including: DeliveryId | null): number {
  const rows = db.all(
    `SELECT delivery.id, delivery.state, EXISTS (
       SELECT 1 FROM bounce WHERE bounce.delivery_id = delivery.id AND ${provenBounce}) AS returned
     FROM delivery WHERE address_id = ? AND state IN ('accepted', 'refused', 'unclear', 'gave-up')
     ORDER BY id DESC LIMIT 50`,
    [addressId],
  );
  const firstGood = rows.findIndex(
    (row) => number(row, 'id') !== including && number(row, 'returned') === 0 && row['state'] === 'accepted',
  );
  return firstGood < 0 ? rows.length : firstGood;
}

function insert(db: Database, bounce: NewBounce): BounceId {
  const { lastId } = db.run(
    `INSERT INTO bounce (letter_id, delivery_id, address_id, identity, action, status, reason, permanent, hard,
       diagnostic, reported_by, final_address, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      bounce.letterId,
      bounce.deliveryId,
      bounce.addressId,
      bounce.identity,
      bounce.action,
      bounce.status,
      bounce.reason,
      bounce.permanent ? 1 : 0,
      bounce.hard ? 1 : 0,
      bounce.diagnostic,
      bounce.reportedBy,
      bounce.finalAddress,
      bounce.at,
    ],
  );
  return toId<BounceId>(lastId);
}
