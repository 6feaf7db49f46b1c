import type { ActId, ImportReportId, RecipientId } from '#domain/ids.ts';
import type { ImportTable } from '#electron/features/imports/ports.ts';
import type { Database } from '../database.ts';
import { idOf, number, text } from '../row.ts';

/** Whom a noted change is about; null when it is about nobody. */
const person = `CASE c.table_name WHEN 'recipient' THEN c.row_id
  WHEN 'membership' THEN coalesce(c.after, c.before) ->> 'recipient_id'
  WHEN 'recipient_field' THEN coalesce(c.after, c.before) ->> 'recipient_id'
  WHEN 'recipient_group' THEN coalesce(c.after, c.before) ->> 'recipient_id' END`;

type Undo = Pick<ImportTable, 'editedSince' | 'beginUndo' | 'changes'>;

/** Taking an import back, but for people whom somebody has changed since. */
export function importUndo(db: Database): Undo {
  return {
    editedSince: (actId: ActId) =>
      db
        .all(
          `SELECT r.id, r.given_name, r.family_name FROM recipient r WHERE r.deleted_at IS NULL
             AND r.id IN (SELECT ${person} FROM act_change c JOIN act a ON a.id = c.act_id
               WHERE c.act_id > ?1 AND a.undone_at IS NULL)
             AND r.id IN (SELECT ${person} FROM act_change c WHERE c.act_id = ?1)
           ORDER BY r.sort_key, r.id`,
          [actId],
        )
        .map((row) => ({
          recipientId: idOf<RecipientId>(row, 'id'),
          name: `${text(row, 'given_name')} ${text(row, 'family_name')}`.trim(),
        })),
    beginUndo: (reportId: ImportReportId, actId: ActId, kept: readonly RecipientId[]) => {
      if (kept.length > 0) {
        db.run(
          `DELETE FROM act_change AS c WHERE c.act_id = ? AND ${person} IN (SELECT value FROM json_each(?))`,
          [actId, JSON.stringify(kept)],
        );
      }
      db.run("UPDATE import SET state = 'taken-back' WHERE id = ?", [reportId]);
      // From here on it counts as an act that was never finished: should the program end, the next opening goes on.
      db.run('UPDATE act SET filling = 1 WHERE id = ?', [actId]);
    },
    changes: (actId: ActId) =>
      number(db.one('SELECT count(*) AS changes FROM act_change WHERE act_id = ?', [actId]) ?? {}, 'changes'),
  };
}
