import type { ActView } from '#contract/acts.ts';
import type { ActId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import type { ActTable } from '#electron/features/acts/ports.ts';
import type { Database, Row } from '../database.ts';
import { idOf, number, text } from '../row.ts';
import { takeBackChanges } from './act-changes.ts';
import { readDescription } from './act-description.ts';

const mostActs = 200;
const longest = 90 * 24 * 60 * 60 * 1000;

/** An act that changed no row any more (because there was nothing to change) cannot be taken back. */
const undoable = `SELECT id, kind, params, by, at FROM act
WHERE undone_at IS NULL AND EXISTS (SELECT 1 FROM act_change WHERE act_id = act.id)`;

function view(row: Row): ActView {
  const description = readDescription(text(row, 'kind'), text(row, 'params'));
  return { ...description, id: idOf<ActId>(row, 'id'), at: number(row, 'at'), by: text(row, 'by') };
}

export function actTable(db: Database): ActTable {
  return {
    open({ kind, params, by, origin, at }) {
      const { lastId } = db.run('INSERT INTO act (kind, params, by, origin, at) VALUES (?, ?, ?, ?, ?)', [
        kind,
        JSON.stringify(params),
        by,
        origin,
        at,
      ]);
      db.run('INSERT INTO open_act (id, act_id) VALUES (1, ?)', [lastId]);
      return toId<ActId>(lastId);
    },
    close() {
      db.run('DELETE FROM open_act');
    },
    newest() {
      const row = db.one(`${undoable} ORDER BY id DESC LIMIT 1`);
      return row === undefined ? null : view(row);
    },
    get(actId) {
      const row = db.one(`${undoable} AND id = ?`, [actId]);
      return row === undefined ? null : view(row);
    },
    takeBack(actId, at) {
      const changes = db.all(
        'SELECT table_name, row_id, before, after FROM act_change WHERE act_id = ? ORDER BY id DESC',
        [actId],
      );
      if (changes.length === 0 || !takeBackChanges(db, changes)) return false;
      return (
        db.run('UPDATE act SET undone_at = ? WHERE id = ? AND undone_at IS NULL', [at, actId]).changes === 1
      );
    },
    prune(now) {
      const old = `SELECT id FROM act WHERE at < ?
        OR id <= (SELECT id FROM act ORDER BY id DESC LIMIT 1 OFFSET ${mostActs})`;
      db.run(`DELETE FROM act_change WHERE act_id IN (${old})`, [now - longest]);
      db.run(
        `DELETE FROM act WHERE at < ? OR id <= (SELECT id FROM act ORDER BY id DESC LIMIT 1 OFFSET ${mostActs})`,
        [now - longest],
      );
    },
  };
}
