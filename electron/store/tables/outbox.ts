import type { OutboxRow } from '#contract/outbox.ts';
import type { DeliveryId } from '#domain/ids.ts';
import type { OutboxTable } from '#electron/features/outbox/ports.ts';
import type { PracticeOutbox } from '#electron/jobs/send-mailing/ports.ts';
import type { Database, Row } from '../database.ts';
import { bytes, idOf, number, numberOrNull, text } from '../row.ts';

const outboxRows =
  'SELECT o.delivery_id, d.name, d.address, o.at FROM practice_outbox o JOIN delivery d ON d.id = o.delivery_id';

/** The practice club's mails, put in by its submission and looked at on its screen. */
export function outboxTable(db: Database): OutboxTable & PracticeOutbox {
  return {
    put: (deliveryId, mail, at) => {
      db.run('INSERT OR REPLACE INTO practice_outbox (delivery_id, at, bytes) VALUES (?, ?, ?)', [
        deliveryId,
        at,
        mail,
      ]);
    },
    putNotice: (noticeId, mail, at) => {
      db.run('INSERT OR REPLACE INTO practice_notice (notice_id, at, bytes) VALUES (?, ?, ?)', [
        noticeId,
        at,
        mail,
      ]);
    },
    total: () => number(db.one('SELECT count(*) AS total FROM practice_outbox') ?? { total: 0 }, 'total'),
    page: ({ offset, limit }) =>
      db
        .all(`${outboxRows} ORDER BY o.at DESC, o.delivery_id DESC LIMIT ? OFFSET ?`, [limit, offset])
        .map(rowOf),
    mail: (deliveryId) => {
      const row = db.one(`${outboxRows} WHERE o.delivery_id = ?`, [deliveryId]);
      const mail = db.one('SELECT bytes FROM practice_outbox WHERE delivery_id = ?', [deliveryId]);
      return row === undefined || mail === undefined ? null : { ...rowOf(row), bytes: bytes(mail, 'bytes') };
    },
    underWay: () => {
      const row = db.one(
        `SELECT count(*) AS total, count(*) FILTER (WHERE state = 'accepted') AS sent FROM delivery
         WHERE mailing_id = (SELECT id FROM mailing WHERE state IN ('sending', 'paused') AND deleted_at IS NULL
           ORDER BY changed_at DESC, id DESC LIMIT 1)`,
      );
      if (row === undefined || number(row, 'total') === 0) return null;
      return { sent: number(row, 'sent'), total: number(row, 'total') };
    },
    nextAnswerAt: (now) =>
      numberOrNull(
        db.one('SELECT min(due_at) AS at FROM practice_letter WHERE due_at > ?', [now]) ?? { at: null },
        'at',
      ),
  };
}

function rowOf(row: Row): OutboxRow {
  return {
    deliveryId: idOf<DeliveryId>(row, 'delivery_id'),
    name: text(row, 'name'),
    address: text(row, 'address'),
    at: number(row, 'at'),
  };
}
