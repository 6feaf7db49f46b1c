import type { ActView } from '#contract/acts.ts';
import type { ActId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import type { ActTable } from '#electron/features/acts/ports.ts';
import type { Database, Row } from '../database.ts';
import { idOf, number, text } from '../row.ts';
import type { ChangeSpan } from './net-change.ts';
import { dropChanges, takeBackChanges } from './act-changes.ts';
import { readDescription } from './act-description.ts';

const mostActs = 200;
const day = 24 * 60 * 60 * 1000;
const longest = 90 * day;
/** Deleted people come back so long with their ties, however much was done since. */
const deletedKept = 30 * day;

/** An act that changed no row any more (because there was nothing to change) or is still filled cannot be taken back. */
const undoable = `SELECT id, kind, params, by, origin, at FROM act
WHERE undone_at IS NULL AND filling = 0 AND EXISTS (SELECT 1 FROM act_change WHERE act_id = act.id)`;

function view(row: Row): ActView {
  const description = readDescription(text(row, 'kind'), text(row, 'params'));
  return {
    ...description,
    id: idOf<ActId>(row, 'id'),
    at: number(row, 'at'),
    by: text(row, 'by'),
    byMail: text(row, 'origin') === 'letter',
  };
}

export function actTable(db: Database): ActTable {
  return {
    ...writing(db),
    newest() {
      const row = db.one(`${undoable} ORDER BY id DESC LIMIT 1`);
      return row === undefined ? null : view(row);
    },
    get(actId) {
      const row = db.one(`${undoable} AND id = ?`, [actId]);
      return row === undefined ? null : view(row);
    },
    takeBack(actId, at) {
      const span = spanOf(db, actId);
      if (span === null || !takeBackChanges(db, span)) return false;
      return (
        db.run('UPDATE act SET undone_at = ? WHERE id = ? AND undone_at IS NULL', [at, actId]).changes === 1
      );
    },
    ...takingBack(db),
    prune(now) {
      const old = `filling = 0 AND (at < ?1
        OR id <= (SELECT id FROM act ORDER BY id DESC LIMIT 1 OFFSET ${mostActs})
          AND NOT (kind = 'recipients-removed' AND undone_at IS NULL AND at >= ?2))`;
      const moments = [now - longest, now - deletedKept];
      db.run(`DELETE FROM act_change WHERE act_id IN (SELECT id FROM act WHERE ${old})`, moments);
      db.run(`DELETE FROM act WHERE ${old}`, moments);
    },
  };
}

type TakingBack = Pick<
  ActTable,
  'changes' | 'takeBackPart' | 'isTakingBack' | 'finishTakingBack' | 'spent' | 'forget'
>;

/** Taking an act back in slices, by an act of the origin `undo`. */
function takingBack(db: Database): TakingBack {
  return {
    changes: (actId) =>
      number(db.one('SELECT count(*) AS changes FROM act_change WHERE act_id = ?', [actId]) ?? {}, 'changes'),
    takeBackPart(actId, before, most) {
      const span = spanOf(db, actId, most, before);
      if (span === null) return 'done';
      return takeBackChanges(db, span) ? span.from : 'changed-since';
    },
    isTakingBack: () =>
      db.one("SELECT 1 FROM act WHERE filling = 1 AND origin = 'undo' LIMIT 1") !== undefined,
    finishTakingBack(actId, undoing, at) {
      const { changes } = db.run('UPDATE act SET undone_at = ? WHERE id = ? AND undone_at IS NULL', [
        at,
        actId,
      ]);
      if (changes !== 1) throw new RangeError(`act ${actId} was taken back meanwhile`);
      db.run('UPDATE act SET filling = 0, undone_at = ? WHERE id = ?', [at, undoing]);
    },
    spent: () =>
      db.all("SELECT id FROM act WHERE filling = 0 AND origin = 'undo'").map((row) => idOf<ActId>(row, 'id')),
    forget(actId, most) {
      const { changes } = db.run(
        `DELETE FROM act_change WHERE id IN
           (SELECT c.id FROM act_change c JOIN act a ON a.id = c.act_id
            WHERE c.act_id = ? AND a.filling = 0 AND a.origin = 'undo' ORDER BY c.id LIMIT ?)`,
        [actId, most],
      );
      if (changes === 0) db.run("DELETE FROM act WHERE id = ? AND filling = 0 AND origin = 'undo'", [actId]);
      return changes;
    },
  };
}

type Writing = Pick<ActTable, 'open' | 'close' | 'begin' | 'resume' | 'finish' | 'unfinished' | 'drop'>;

function writing(db: Database): Writing {
  const insert = (act: Parameters<ActTable['begin']>[0], filling: 0 | 1) =>
    toId<ActId>(
      db.run('INSERT INTO act (kind, params, by, origin, at, filling) VALUES (?, ?, ?, ?, ?, ?)', [
        act.kind,
        JSON.stringify(act.params),
        act.by,
        act.origin,
        act.at,
        filling,
      ]).lastId,
    );
  const resume = (actId: ActId) => {
    db.run('INSERT INTO open_act (id, act_id) VALUES (1, ?)', [actId]);
  };
  return {
    open(act) {
      const actId = insert(act, 0);
      resume(actId);
      return actId;
    },
    close() {
      db.run('DELETE FROM open_act');
    },
    begin: (act) => insert(act, 1),
    resume,
    finish(actId, description) {
      db.run('UPDATE act SET filling = 0 WHERE id = ?', [actId]);
      if (description === undefined) return;
      const { kind, params } = description;
      db.run('UPDATE act SET kind = ?, params = ? WHERE id = ?', [kind, JSON.stringify(params), actId]);
    },
    unfinished: () =>
      db.all('SELECT id FROM act WHERE filling = 1 ORDER BY id DESC').map((row) => idOf<ActId>(row, 'id')),
    drop(actId, most) {
      const span = spanOf(db, actId, most);
      if (span !== null) return dropChanges(db, span);
      db.run('DELETE FROM act WHERE id = ? AND filling = 1', [actId]);
      return 0;
    },
  };
}

/** The newest changes of an act before one of them, all or so many; null when there are none. */
function spanOf(db: Database, actId: ActId, most = -1, before = Number.MAX_SAFE_INTEGER): ChangeSpan | null {
  const row = db.one(
    `SELECT min(id) AS first, max(id) AS last FROM
       (SELECT id FROM act_change WHERE act_id = ? AND id < ? ORDER BY id DESC LIMIT ?)`,
    [actId, before, most],
  );
  if (row === undefined || row['first'] === null) return null;
  return { actId, from: number(row, 'first'), to: number(row, 'last') };
}
