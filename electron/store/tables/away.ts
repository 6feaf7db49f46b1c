import type { AwayRow } from '#contract/away.ts';
import type { LetterId, MailingId } from '#domain/ids.ts';
import type { AwayTable } from '#electron/features/away/ports.ts';
import type { Database, Row } from '../database.ts';
import { flag, idOf, number, text, textOrNull } from '../row.ts';

/** The newest of each address: who is back early says so with a newer one, or not at all. */
const shown = `SELECT letter.id, letter.who, letter.away_until, letter.challenge, letter.at,
  mailing.id AS mailing_id, mailing.subject AS mailing_subject
  FROM letter LEFT JOIN delivery ON delivery.id = letter.delivery_id
  LEFT JOIN mailing ON mailing.id = delivery.mailing_id
  WHERE letter.kind = 'auto-reply' AND NOT EXISTS (SELECT 1 FROM letter AS newer WHERE newer.kind = 'auto-reply'
    AND newer.address_id = letter.address_id AND (newer.at, newer.id) > (letter.at, letter.id))`;

/** Automatic answers, by who gave them. */
export function awayTable(db: Database): AwayTable {
  return {
    list: (since, today, limit) => {
      const wanted = `${shown} AND (letter.at > ?1 OR letter.away_until >= ?2)`;
      const counted = db.one(
        `SELECT count(*) AS total, coalesce(sum(challenge), 0) AS challenges FROM (${wanted})`,
        [since, today],
      );
      const rows = db.all(`${wanted} ORDER BY letter.at DESC, letter.id DESC LIMIT ?3`, [
        since,
        today,
        limit,
      ]);
      if (counted === undefined) return { total: 0, challenges: 0, rows: [] };
      return {
        total: number(counted, 'total'),
        challenges: number(counted, 'challenges'),
        rows: rows.map(rowOf),
      };
    },
    newestOf: (recipientId) => {
      const row = db.one(
        `${shown} AND letter.address_id = (SELECT address_id FROM recipient WHERE id = ?)
         ORDER BY letter.at DESC, letter.id DESC LIMIT 1`,
        [recipientId],
      );
      return row === undefined ? null : rowOf(row);
    },
  };
}

function rowOf(row: Row): AwayRow {
  return {
    letterId: idOf<LetterId>(row, 'id'),
    who: text(row, 'who'),
    until: textOrNull(row, 'away_until'),
    isChallenge: flag(row, 'challenge'),
    at: number(row, 'at'),
    mailing:
      row['mailing_id'] === null
        ? null
        : { id: idOf<MailingId>(row, 'mailing_id'), subject: text(row, 'mailing_subject') },
  };
}
