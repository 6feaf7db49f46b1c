import type { PracticeLetterTable } from '#electron/features/mailbox/ports.ts';
import type { Database } from '../database.ts';
import { bytes, number, numberOrNull, text } from '../row.ts';

const listAsking = `SELECT list.name FROM delivery d
  JOIN mailing_list ON mailing_list.mailing_id = d.mailing_id JOIN list ON list.id = mailing_list.list_id
  WHERE d.id = ? AND list.sign_up_rule IN ('confirm', 'confirm-and-approve')
    AND NOT EXISTS (SELECT 1 FROM delivery other JOIN practice_outbox o ON o.delivery_id = other.id
      WHERE other.mailing_id = d.mailing_id AND other.id <> d.id)
    AND NOT EXISTS (SELECT 1 FROM address WHERE normalised = ?)
  ORDER BY list.position LIMIT 1`;

export function practiceLetterTable(db: Database): PracticeLetterTable {
  return {
    add: (dueAt, letter) => {
      db.run('INSERT INTO practice_letter (due_at, bytes) VALUES (?, ?)', [dueAt, letter]);
    },
    latestDue: () => {
      const row = db.one('SELECT coalesce(max(due_at), 0) AS latest FROM practice_letter');
      return row === undefined ? 0 : number(row, 'latest');
    },
    due: (afterUid, now, limit) =>
      db
        .all(
          'SELECT uid, due_at, bytes FROM practice_letter WHERE uid > ? AND due_at <= ? ORDER BY uid LIMIT ?',
          [afterUid, now, limit],
        )
        .map((row) => ({
          uid: number(row, 'uid'),
          dueAt: number(row, 'due_at'),
          bytes: bytes(row, 'bytes'),
        })),
    nextDue: (afterUid) => {
      const row = db.one('SELECT min(due_at) AS next FROM practice_letter WHERE uid > ?', [afterUid]);
      return row === undefined ? null : numberOrNull(row, 'next');
    },
    listAsking: (deliveryId, normalised) => {
      const row = db.one(listAsking, [deliveryId, normalised]);
      return row === undefined ? null : text(row, 'name');
    },
  };
}
