import { deliveryStates } from '#domain/deliveries/delivery.ts';
import type { LetterId, ListId, NoticeId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import { noticePurposes } from '#domain/notices/notice.ts';
import type { NewNotice, NoticeRecord, NoticeTable } from '#electron/features/notices/ports.ts';
import type { NoticeLedger } from '#electron/jobs/send-notices/ports.ts';
import type { Database, Row, SqlValue } from '../database.ts';
import { idOf, number, numberOrNull, oneOf, text } from '../row.ts';

/** Letters the program writes by itself, and their ledger: the states and steps of a delivery. */
export function noticeTable(db: Database): NoticeTable & NoticeLedger {
  const one = (where: string, value: SqlValue): NoticeRecord | null => {
    const row = db.one(`SELECT * FROM notice WHERE ${where}`, [value]);
    return row === undefined ? null : noticeOf(row);
  };
  return {
    get: (id) => one('id = ?', id),
    byNumber: (publicNumber) => one('public_number = ?', publicNumber),
    numberTaken: (publicNumber) =>
      db.one('SELECT 1 FROM notice WHERE public_number = ?', [publicNumber]) !== undefined,
    add: (notice) => insert(db, notice),
    queuedSince: (moment) =>
      db
        .all('SELECT queued_at FROM notice WHERE queued_at > ? ORDER BY queued_at DESC', [moment])
        .map((row) => number(row, 'queued_at')),
    hadSince: (normalised, purpose, moment) =>
      db.one('SELECT 1 FROM notice WHERE normalised = ? AND purpose = ? AND queued_at > ?', [
        normalised,
        purpose,
        moment,
      ]) !== undefined,
    countSince: (normalised, purpose, moment) =>
      number(
        db.one(
          'SELECT count(*) AS total FROM notice WHERE normalised = ? AND purpose = ? AND queued_at > ?',
          [normalised, purpose, moment],
        ) ?? {},
        'total',
      ),
    move: (id, from, to, { at, attempted = false, until = null, reply }) => {
      const { changes } = db.run(
        'UPDATE notice SET state = ?, at = ?, until = ?, attempts = attempts + ? WHERE id = ? AND state = ?',
        [to, at, until, attempted ? 1 : 0, id, from],
      );
      if (changes !== 1) throw new RangeError(`notice ${id} is not ${from}`);
      if (reply === undefined) return;
      db.run('UPDATE notice SET reply_code = ?, enhanced_status = ?, reply = ? WHERE id = ?', [
        reply.code,
        reply.enhanced,
        reply.text,
        id,
      ]);
    },
    ...ledger(db),
  };
}

function ledger(db: Database): NoticeLedger {
  return {
    recover: (at) => {
      db.run("UPDATE notice SET state = 'waiting', at = ? WHERE state = 'claimed'", [at]);
      db.run(
        `UPDATE notice SET state = 'unclear', at = ?, until = NULL, attempts = attempts + 1
         WHERE state = 'in-doubt'`,
        [at],
      );
    },
    revive: (now) => {
      db.run("UPDATE notice SET state = 'waiting', until = NULL WHERE state = 'deferred' AND until <= ?", [
        now,
      ]);
    },
    nextDue: () => {
      const row = db.one("SELECT min(until) AS until FROM notice WHERE state = 'deferred'");
      return row === undefined ? null : numberOrNull(row, 'until');
    },
    nextWaiting: () => {
      const row = db.one("SELECT * FROM notice WHERE state = 'waiting' ORDER BY id LIMIT 1");
      return row === undefined ? null : noticeOf(row);
    },
    mayStillGo: (normalised) =>
      db.one('SELECT 1 FROM address WHERE normalised = ? AND blocked_at IS NOT NULL', [normalised]) ===
      undefined,
  };
}

function noticeOf(row: Row): NoticeRecord {
  return {
    id: idOf<NoticeId>(row, 'id'),
    publicNumber: number(row, 'public_number'),
    purpose: oneOf(row, 'purpose', noticePurposes),
    language: oneOf(row, 'language', ['de', 'en'] as const),
    listId: row['list_id'] === null ? null : idOf<ListId>(row, 'list_id'),
    letterId: row['letter_id'] === null ? null : idOf<LetterId>(row, 'letter_id'),
    to: text(row, 'address'),
    normalised: text(row, 'normalised'),
    subject: text(row, 'subject'),
    text: text(row, 'text'),
    messageId: text(row, 'message_id'),
    inReplyTo: text(row, 'in_reply_to'),
    senderName: text(row, 'sender_name'),
    senderAddress: text(row, 'sender_address'),
    state: oneOf(row, 'state', deliveryStates),
    attempts: number(row, 'attempts'),
    queuedAt: number(row, 'queued_at'),
    at: number(row, 'at'),
  };
}

function insert(db: Database, notice: NewNotice): NoticeId {
  const { lastId } = db.run(
    `INSERT INTO notice (public_number, purpose, language, list_id, letter_id, address, normalised, subject, text,
       message_id, in_reply_to, sender_name, sender_address, state, attempts, queued_at, at, reply)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0, ?, ?, '')`,
    [
      notice.publicNumber,
      notice.purpose,
      notice.language,
      notice.listId,
      notice.letterId,
      notice.to,
      notice.normalised,
      notice.subject,
      notice.text,
      notice.messageId,
      notice.inReplyTo,
      notice.senderName,
      notice.senderAddress,
      notice.queuedAt,
      notice.queuedAt,
    ],
  );
  return toId<NoticeId>(lastId);
}
