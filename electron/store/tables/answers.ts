import type { AnswerRow } from '#contract/answers.ts';
import type { LetterId, MailingId } from '#domain/ids.ts';
import type { AnswerTable } from '#electron/features/answers/ports.ts';
import type { Database, Row } from '../database.ts';
import { flag, idOf, number, text } from '../row.ts';

/** A letter of an owner that became a draft is read and sent there. */
const reply = "letter.kind = 'answer' AND letter.outcome <> 'draft'";
const shown = `SELECT letter.id, letter.who, letter.from_address, letter.subject, letter.beginning, letter.at,
  letter.folder, letter.seen_at IS NOT NULL AS seen, mailing.id AS mailing_id, mailing.subject AS mailing_subject
  FROM letter LEFT JOIN delivery ON delivery.id = letter.delivery_id
  LEFT JOIN mailing ON mailing.id = delivery.mailing_id WHERE ${reply}`;

/** Letters that answer a mailing, with what was read of them. */
export function answerTable(db: Database): AnswerTable {
  return {
    list: (offset, limit) => {
      const counted = db.one(`SELECT count(*) AS total FROM letter WHERE ${reply}`);
      const rows = db.all(`${shown} ORDER BY letter.at DESC, letter.id DESC LIMIT ? OFFSET ?`, [
        limit,
        offset,
      ]);
      return { total: counted === undefined ? 0 : number(counted, 'total'), rows: rows.map(rowOf) };
    },
    unseen: () => {
      const row = db.one(`SELECT count(*) AS total FROM letter WHERE ${reply} AND seen_at IS NULL`);
      return row === undefined ? 0 : number(row, 'total');
    },
    get: (letterId) => {
      const row = db.one(`${shown} AND letter.id = ?`, [letterId]);
      if (row === undefined) return null;
      return { row: rowOf(row), folder: text(row, 'folder'), isKnown: isKnown(db, letterId) };
    },
    mark: (letterId, at) => {
      const found = db.one(`SELECT 1 AS found FROM letter WHERE ${reply} AND id = ?`, [letterId]);
      if (found === undefined) return false;
      db.run('UPDATE letter SET seen_at = ? WHERE id = ?', [at, letterId]);
      return true;
    },
    markAll: (at) => {
      db.run(`UPDATE letter SET seen_at = ? WHERE ${reply} AND seen_at IS NULL`, [at]);
    },
  };
}

/** Whether somebody has the address it came from; the mail it answers may have gone to another one. */
function isKnown(db: Database, letterId: LetterId): boolean {
  return (
    db.one(
      `SELECT 1 AS known FROM letter JOIN address ON address.normalised = lower(letter.from_address)
       JOIN recipient ON recipient.address_id = address.id AND recipient.deleted_at IS NULL WHERE letter.id = ?`,
      [letterId],
    ) !== undefined
  );
}

function rowOf(row: Row): AnswerRow {
  return {
    id: idOf<LetterId>(row, 'id'),
    who: text(row, 'who'),
    from: text(row, 'from_address'),
    subject: text(row, 'subject'),
    beginning: text(row, 'beginning'),
    at: number(row, 'at'),
    isSeen: flag(row, 'seen'),
    mailing:
      row['mailing_id'] === null
        ? null
        : { id: idOf<MailingId>(row, 'mailing_id'), subject: text(row, 'mailing_subject') },
  };
}
