import { step } from '#domain/deliveries/ledger.ts';
import type { DeliveryId } from '#domain/ids.ts';
import type { WaitingDeliveries } from '#electron/features/lists/ports.ts';
import type { AcceptanceProof } from '#electron/jobs/check-mailbox/ports.ts';
import type { Ledger } from '#electron/jobs/send-mailing/ports.ts';
import type { Database } from '../database.ts';
import { number, numberOrNull, text } from '../row.ts';
import { deliveryColumns, deliveryOf } from './deliveries.ts';

/** Mailings being sent; the hold is looked at by the job. */
const sending = "SELECT id FROM mailing WHERE state = 'sending' AND deleted_at IS NULL";
const due = `state = 'deferred' AND until <= ? AND mailing_id IN (${sending})`;

/** The ledger as the sending job walks it. */
export function sendingLedger(db: Database): Ledger {
  return {
    recover: (mailingId, at) => {
      const mine = '(?2 IS NULL OR mailing_id = ?2)';
      const back = db.run(
        `UPDATE delivery SET state = CASE
             WHEN mailing_id IN (SELECT id FROM mailing WHERE state = 'stopped') THEN 'cancelled' ELSE 'waiting' END,
           at = ?1 WHERE state = 'claimed' AND ${mine}`,
        [at, mailingId],
      );
      const unclear = db.run(
        `UPDATE delivery SET state = 'unclear', at = ?1, until = NULL, attempts = attempts + 1
         WHERE state = 'in-doubt' AND ${mine}`,
        [at, mailingId],
      );
      return back.changes + unclear.changes > 0;
    },
    revive: (now) => {
      db.run(`UPDATE delivery SET state = 'waiting', until = NULL WHERE ${due}`, [now]);
    },
    anyDue: (now) => db.one(`SELECT 1 FROM delivery WHERE ${due} LIMIT 1`, [now]) !== undefined,
    nextDue: () => {
      const row = db.one(
        `SELECT min(until) AS until FROM delivery WHERE state = 'deferred' AND mailing_id IN (${sending})`,
      );
      return row === undefined ? null : numberOrNull(row, 'until');
    },
    nextWaiting: (mailingId) => {
      const row = db.one(
        `${deliveryColumns} WHERE mailing_id = ? AND state = 'waiting' ORDER BY id LIMIT 1`,
        [mailingId],
      );
      return row === undefined ? null : deliveryOf(row);
    },
    mayStillGo: (deliveryId, now) => mayStillGo(db, deliveryId, now),
  };
}

/** Looked at again before each letter: somebody it was meant for is still there, on an active list, and not blocked. */
function mayStillGo(db: Database, deliveryId: DeliveryId, now: number): boolean {
  const found = db.one(
    `SELECT 1 FROM delivery d JOIN delivery_recipient part ON part.delivery_id = d.id
       JOIN address a ON a.id = d.address_id
       JOIN recipient r ON r.id = part.recipient_id
       JOIN list l ON l.id = part.list_id
       JOIN membership m ON m.recipient_id = r.id AND m.list_id = l.id
     WHERE d.id = ?1 AND a.blocked_at IS NULL AND r.deleted_at IS NULL
       AND l.state = 'active' AND l.deleted_at IS NULL
       AND (m.state = 'active' OR (m.state = 'paused' AND m.paused_until <= ?2)) LIMIT 1`,
    [deliveryId, now],
  );
  return found !== undefined;
}

/** What making a list dormant has to know: deliveries that would go to nobody else. */
export function waitingDeliveries(db: Database): WaitingDeliveries {
  const waiting = `FROM delivery d JOIN mailing m ON m.id = d.mailing_id
    WHERE d.state IN ('waiting', 'deferred') AND m.deleted_at IS NULL AND m.state IN ('sending', 'paused')
      AND EXISTS (SELECT 1 FROM delivery_recipient p WHERE p.delivery_id = d.id AND p.list_id = ?1)`;
  return {
    waitingFor: (listId) => {
      const row = db.one(
        `SELECT count(*) AS total, coalesce((SELECT m.subject ${waiting} ORDER BY m.id LIMIT 1), '') AS subject ${waiting}`,
        [listId],
      );
      const count = row === undefined ? 0 : number(row, 'total');
      return row === undefined || count === 0 ? null : { count, subject: text(row, 'subject') };
    },
    scheduledFor: (listId) => {
      const row = db.one(
        `SELECT m.subject FROM mailing m JOIN mailing_list t ON t.mailing_id = m.id
         WHERE m.state = 'scheduled' AND m.deleted_at IS NULL AND t.list_id = ?
         ORDER BY m.scheduled_at, m.id LIMIT 1`,
        [listId],
      );
      return row === undefined ? null : { subject: text(row, 'subject') };
    },
    cancelWaiting: (listId, at) => {
      db.run(
        `UPDATE delivery SET state = 'cancelled', at = ?2, until = NULL WHERE id IN (SELECT d.id ${waiting}
           AND NOT EXISTS (SELECT 1 FROM delivery_recipient o JOIN list l ON l.id = o.list_id
             WHERE o.delivery_id = d.id AND o.list_id <> ?1 AND l.state = 'active' AND l.deleted_at IS NULL))`,
        [listId, at],
      );
    },
  };
}

/** What comes back for an unclear delivery proves that the server had taken it. */
export function acceptanceProof(db: Database): AcceptanceProof {
  const proved = step('unclear', 'prove');
  return {
    provedAccepted: (deliveryId, at) => {
      db.run("UPDATE delivery SET state = ?, at = ?, until = NULL WHERE id = ? AND state = 'unclear'", [
        proved,
        at,
        deliveryId,
      ]);
    },
  };
}
