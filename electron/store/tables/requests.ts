import type { LetterId, ListId, NoticeId, RequestId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import { requestKinds, requestStates } from '#domain/requests/request.ts';
import type { NewRequest, RequestRecord, RequestTable } from '#electron/features/requests/ports.ts';
import type { Database, Row, SqlValue } from '../database.ts';
import { flag, idOf, number, numberOrNull, oneOf, text } from '../row.ts';

const columns =
  'SELECT request.*, (SELECT at FROM letter WHERE letter.id = letter_id) AS written_at FROM request';
const waiting = "state IN ('asked', 'withheld')";

export function requestTable(db: Database): RequestTable {
  const one = (where: string, value: SqlValue): RequestRecord | null => {
    const row = db.one(`${columns} WHERE ${where} ORDER BY id DESC LIMIT 1`, [value]);
    return row === undefined ? null : requestOf(row);
  };
  const count = (where: string, moment: number): number =>
    number(
      db.one(`SELECT count(*) AS total FROM request WHERE ${where} > ?`, [moment]) ?? { total: 0 },
      'total',
    );
  return {
    byNumber: (publicNumber) => one('public_number = ?', publicNumber),
    byNotice: (noticeId) => one('notice_id = ?', noticeId),
    byAnswer: (letterId) => one('answer_id = ?', letterId),
    numberTaken: (publicNumber) =>
      db.one('SELECT 1 FROM request WHERE public_number = ?', [publicNumber]) !== undefined,
    add: (request) => insert(db, request),
    isWaiting: (normalised) =>
      db.one(`SELECT 1 FROM request WHERE normalised = ? AND ${waiting}`, [normalised]) !== undefined,
    crowd: (since) => ({
      questions: count('notice_id IS NOT NULL AND asked_at', since.questions),
      unknown: count("kind = 'join' AND known = 0 AND asked_at", since.unknown),
      withheld: count("state = 'withheld' AND asked_at", 0),
    }),
    withheld: () => db.all(`${columns} WHERE state = 'withheld' ORDER BY id`).map(requestOf),
    ask: (id, noticeId, at) => {
      db.run("UPDATE request SET state = 'asked', notice_id = ?, asked_at = ? WHERE id = ?", [
        noticeId,
        at,
        id,
      ]);
    },
    confirm: (id, answer, at) => {
      db.run("UPDATE request SET state = 'confirmed', answer_id = ?, answered_at = ? WHERE id = ?", [
        answer,
        at,
        id,
      ]);
    },
    drop: (ids) => drop(db, JSON.stringify(ids)),
    waitingUntil: (moment) =>
      db
        .all(`SELECT id FROM request WHERE ${waiting} AND asked_at <= ? ORDER BY id`, [moment])
        .map((row) => idOf<RequestId>(row, 'id')),
  };
}

/** Their rows stay: a number is never given twice, and a letter that was read is not read again. */
function drop(db: Database, ids: string): void {
  const these = 'SELECT value FROM json_each(?)';
  db.run(
    `UPDATE letter SET who = '', from_address = '', subject = '', beginning = '', raw = NULL, raw_blob = NULL
     WHERE id IN (SELECT letter_id FROM request WHERE id IN (${these}))`,
    [ids],
  );
  db.run(
    `UPDATE notice SET address = '', normalised = '', text = '',
       state = CASE WHEN state IN ('waiting', 'deferred') THEN 'cancelled' ELSE state END
     WHERE id IN (SELECT notice_id FROM request WHERE id IN (${these}))`,
    [ids],
  );
  db.run(
    `DELETE FROM practice_notice WHERE notice_id IN (SELECT notice_id FROM request WHERE id IN (${these}))`,
    [ids],
  );
  db.run(
    `UPDATE request SET state = 'dropped', name = '', address = '', normalised = '' WHERE id IN (${these})`,
    [ids],
  );
}

function requestOf(row: Row): RequestRecord {
  return {
    id: idOf<RequestId>(row, 'id'),
    publicNumber: number(row, 'public_number'),
    kind: oneOf(row, 'kind', requestKinds),
    state: oneOf(row, 'state', requestStates),
    listId: row['list_id'] === null ? null : idOf<ListId>(row, 'list_id'),
    name: text(row, 'name'),
    to: text(row, 'address'),
    normalised: text(row, 'normalised'),
    letterId: idOf<LetterId>(row, 'letter_id'),
    noticeId: row['notice_id'] === null ? null : idOf<NoticeId>(row, 'notice_id'),
    known: flag(row, 'known'),
    askedAt: number(row, 'asked_at'),
    writtenAt: number(row, 'written_at'),
    answeredAt: numberOrNull(row, 'answered_at'),
  };
}

function insert(db: Database, request: NewRequest): RequestId {
  const { lastId } = db.run(
    `INSERT INTO request (public_number, kind, state, list_id, name, address, normalised, letter_id, notice_id, known,
       asked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      request.publicNumber,
      request.kind,
      request.state,
      request.listId,
      request.name,
      request.to,
      request.normalised,
      request.letterId,
      request.noticeId,
      request.known ? 1 : 0,
      request.askedAt,
    ],
  );
  return toId<RequestId>(lastId);
}
