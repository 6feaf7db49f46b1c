import type { OutboxPlace, OutboxRow } from '#contract/outbox.ts';
import type { DeliveryId, NoticeId, TestMailId } from '#domain/ids.ts';
import { noticePurposes } from '#domain/notices/notice.ts';
import type { OutboxTable } from '#electron/features/outbox/ports.ts';
import type { PracticeOutbox } from '#electron/jobs/send-mailing/ports.ts';
import type { Database, Row } from '../database.ts';
import { bytes, idOf, number, numberOrNull, oneOf, text } from '../row.ts';

const sentRows = `SELECT o.delivery_id AS id, 'mailing' AS kind, d.name, d.address, o.at
  FROM practice_outbox o JOIN delivery d ON d.id = o.delivery_id`;
const noticeRows = `SELECT n.notice_id AS id, notice.purpose AS kind, '' AS name, notice.address, n.at
  FROM practice_notice n JOIN notice ON notice.id = n.notice_id`;
const testRows = "SELECT id, 'test' AS kind, '' AS name, address, at FROM practice_test";
const outboxKinds = ['mailing', 'test', ...noticePurposes] as const;

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
    putTest: (address, mail, at) => {
      db.run('INSERT INTO practice_test (address, at, bytes) VALUES (?, ?, ?)', [address, at, mail]);
    },
    total: () =>
      number(
        db.one(
          `SELECT (SELECT count(*) FROM practice_outbox) + (SELECT count(*) FROM practice_notice)
             + (SELECT count(*) FROM practice_test) AS total`,
        ) ?? { total: 0 },
        'total',
      ),
    page: ({ offset, limit }) =>
      db
        .all(
          `${sentRows} UNION ALL ${noticeRows} UNION ALL ${testRows} ORDER BY at DESC, kind, id DESC LIMIT ? OFFSET ?`,
          [limit, offset],
        )
        .map(rowOf),
    mail: (place) => mailAt(db, place),
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

function mailAt(db: Database, place: OutboxPlace): ReturnType<OutboxTable['mail']> {
  const [rows, kept, id] = whereIs(place);
  const row = db.one(rows, [id]);
  const mail = db.one(kept, [id]);
  return row === undefined || mail === undefined ? null : { ...rowOf(row), bytes: bytes(mail, 'bytes') };
}

/** The query of its row, that of its bytes, and the id both ask for. */
function whereIs(place: OutboxPlace): readonly [string, string, number] {
  if ('testId' in place)
    return [`${testRows} WHERE id = ?`, 'SELECT bytes FROM practice_test WHERE id = ?', place.testId];
  if ('noticeId' in place)
    return [
      `${noticeRows} WHERE n.notice_id = ?`,
      'SELECT bytes FROM practice_notice WHERE notice_id = ?',
      place.noticeId,
    ];
  return [
    `${sentRows} WHERE o.delivery_id = ?`,
    'SELECT bytes FROM practice_outbox WHERE delivery_id = ?',
    place.deliveryId,
  ];
}

function rowOf(row: Row): OutboxRow {
  const kind = oneOf(row, 'kind', outboxKinds);
  return {
    place: placeOf(row, kind),
    kind,
    name: text(row, 'name'),
    address: text(row, 'address'),
    at: number(row, 'at'),
  };
}

function placeOf(row: Row, kind: OutboxRow['kind']): OutboxPlace {
  switch (kind) {
    case 'mailing':
      return { deliveryId: idOf<DeliveryId>(row, 'id') };
    case 'test':
      return { testId: idOf<TestMailId>(row, 'id') };
    default:
      return { noticeId: idOf<NoticeId>(row, 'id') };
  }
}
