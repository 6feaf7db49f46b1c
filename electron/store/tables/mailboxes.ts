import type { ChosenFolders } from '#electron/features/mailbox/ports.ts';
import type { Cursor, IncomingLetter, MailboxTable } from '#electron/jobs/check-mailbox/ports.ts';
import type { Database, SqlValue } from '../database.ts';
import { number, numberOrNull, text } from '../row.ts';

/** The row that notes the last whole look at an account; no IMAP folder has an empty name. */
const wholeLook = '';

export function mailboxTable(db: Database): MailboxTable & ChosenFolders {
  return {
    cursors: (accountId) =>
      db
        .all(
          `SELECT folder, uid_validity, last_uid FROM mailbox_cursor WHERE account_id = ? AND folder <> ?
           ORDER BY folder`,
          [accountId, wholeLook],
        )
        .map((row): Cursor => ({
          folder: text(row, 'folder'),
          uidValidity: number(row, 'uid_validity'),
          lastUid: number(row, 'last_uid'),
        })),
    moveCursor: (accountId, { folder, uidValidity, lastUid }, at) => {
      put(db, [accountId, folder, uidValidity, lastUid, at]);
    },
    chosen: (accountId) =>
      db
        .all('SELECT folder FROM mailbox_folder WHERE account_id = ? ORDER BY folder', [accountId])
        .map((row) => text(row, 'folder')),
    choose: (accountId, folders) => {
      db.run('DELETE FROM mailbox_folder WHERE account_id = ?', [accountId]);
      for (const folder of new Set(folders))
        db.run('INSERT INTO mailbox_folder (account_id, folder) VALUES (?, ?)', [accountId, folder]);
    },
    noteCheck: (accountId, at) => {
      put(db, [accountId, wholeLook, 0, 0, at]);
    },
    checkedAt: (accountId) => {
      const row = db.one('SELECT checked_at FROM mailbox_cursor WHERE account_id = ? AND folder = ?', [
        accountId,
        wholeLook,
      ]);
      return row === undefined ? null : numberOrNull(row, 'checked_at');
    },
    countAttempt: (accountId, letter) => {
      db.run(
        `INSERT INTO letter_attempt (account_id, folder, uid_validity, uid, attempts) VALUES (?, ?, ?, ?, 1)
         ON CONFLICT (account_id, folder, uid_validity, uid) DO UPDATE SET attempts = attempts + 1`,
        place(accountId, letter),
      );
      const row = db.one(
        'SELECT attempts FROM letter_attempt WHERE account_id = ? AND folder = ? AND uid_validity = ? AND uid = ?',
        place(accountId, letter),
      );
      return row === undefined ? 0 : number(row, 'attempts');
    },
    forgetAttempts: (accountId, letter) => {
      db.run(
        'DELETE FROM letter_attempt WHERE account_id = ? AND folder = ? AND uid_validity = ? AND uid = ?',
        place(accountId, letter),
      );
    },
  };
}

function put(db: Database, values: readonly SqlValue[]): void {
  db.run(
    `INSERT INTO mailbox_cursor (account_id, folder, uid_validity, last_uid, checked_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (account_id, folder) DO UPDATE SET
       uid_validity = excluded.uid_validity, last_uid = excluded.last_uid, checked_at = excluded.checked_at`,
    values,
  );
}

function place(accountId: number, letter: IncomingLetter): readonly SqlValue[] {
  return [accountId, letter.folder, letter.uidValidity, letter.uid];
}
