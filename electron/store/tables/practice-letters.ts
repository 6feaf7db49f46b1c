import type { PracticeLetterTable } from '#electron/features/mailbox/ports.ts';
import type { Database } from '../database.ts';
import { bytes, number, numberOrNull } from '../row.ts';

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
  };
}
