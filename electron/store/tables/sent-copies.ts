import type { MailingId } from '#domain/ids.ts';
import { filingProblems, sentCopyStates } from '#domain/mailings/sent-copy.ts';
import type { SentCopyTable } from '#electron/jobs/file-copies/ports.ts';
import type { Database } from '../database.ts';
import { idOf, oneOf } from '../row.ts';

/** Whether a copy of each mailing lies in the folder of sent mail. */
export function sentCopyTable(db: Database): SentCopyTable {
  return {
    get: (mailingId) => {
      const row = db.one('SELECT state, problem FROM sent_copy WHERE mailing_id = ?', [mailingId]);
      if (row === undefined) return null;
      return {
        state: oneOf(row, 'state', sentCopyStates),
        problem: row['problem'] === null ? null : oneOf(row, 'problem', filingProblems),
      };
    },
    put: (mailingId, { state, problem }) => {
      db.run('INSERT OR REPLACE INTO sent_copy (mailing_id, state, problem) VALUES (?, ?, ?)', [
        mailingId,
        state,
        problem,
      ]);
    },
    due: () =>
      db
        .all(
          `SELECT id FROM mailing WHERE state IN ('sent', 'stopped') AND deleted_at IS NULL
             AND id NOT IN (SELECT mailing_id FROM sent_copy WHERE state <> 'waiting')
             AND EXISTS (SELECT 1 FROM delivery WHERE mailing_id = mailing.id AND state = 'accepted')
           ORDER BY id`,
        )
        .map((row) => idOf<MailingId>(row, 'id')),
  };
}
