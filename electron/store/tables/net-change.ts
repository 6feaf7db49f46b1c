import type { ActId } from '#domain/ids.ts';
import type { Database, Row } from '../database.ts';
import { number, text } from '../row.ts';
import { columnsOf } from './row-change.ts';

/** Changes of one act, from one change id to another, both counted in. */
export interface ChangeSpan {
  readonly actId: ActId;
  readonly from: number;
  readonly to: number;
}

/** What an act did to one table, a row that was changed several times taken together. */
export interface NetChange {
  readonly table: string;
  /** Columns of the rows' images. */
  readonly columns: readonly string[];
  /** Those that the act changed in some row that was there before and after. */
  readonly changed: readonly string[];
  readonly inserted: number;
  readonly deleted: number;
  /** Rows that are no longer as the act left them. */
  readonly conflicts: number;
  /** Every row is as the act left it in all its columns, also those that the act did not change. */
  readonly untouched: boolean;
  /** The changes as a table `net (row_id, before, after)`, and its parameters. */
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
}

/** Parents before children, so far as rows of an act refer to each other. Others come last, in no order. */
const parents = ['organisation', 'list', 'address', 'own_field', 'person_group', 'recipient'];

/** Changes of a table in a span: ?1 is the act, ?2 and ?3 the span, ?4 the table. */
const mine = 'FROM act_change WHERE act_id = ?1 AND id BETWEEN ?2 AND ?3 AND table_name = ?4';

const eachRowOnce = `net (row_id, before, after) AS (SELECT row_id, before, after ${mine})`;

/** First state before and last state after. */
const someRowTwice = `net (row_id, before, after) AS (SELECT s.row_id, f.before, l.after
  FROM (SELECT row_id, min(id) AS first, max(id) AS last ${mine} GROUP BY row_id) s
    JOIN act_change f ON f.id = s.first JOIN act_change l ON l.id = s.last)`;

/**
 * What the act did table by table. Null when it cannot be told as a whole: something else changed a row
 * between two changes of the act, or the images of a table name different columns.
 */
export function netChangesOf(db: Database, { actId, from, to }: ChangeSpan): readonly NetChange[] | null {
  const tables = db.all(
    `SELECT table_name, count(*) AS changes, count(DISTINCT row_id) AS rows, min(id) AS first, max(id) AS last
     FROM act_change WHERE act_id = ? AND id BETWEEN ? AND ? GROUP BY table_name`,
    [actId, from, to],
  );
  const nets: NetChange[] = [];
  for (const row of tables) {
    const parameters = [actId, from, to, text(row, 'table_name')];
    const once = number(row, 'changes') === number(row, 'rows');
    const first = keysOf(db, number(row, 'first'));
    if (first.join() !== keysOf(db, number(row, 'last')).join()) return null;
    if (!once && isBroken(db, parameters)) return null;
    nets.push(netChange(db, text(row, 'table_name'), first, once ? eachRowOnce : someRowTwice, parameters));
  }
  return nets.toSorted((one, other) => place(one.table) - place(other.table));
}

function place(table: string): number {
  const found = parents.indexOf(table);
  return found === -1 ? parents.length : found;
}

/** Columns that a change names. */
function keysOf(db: Database, changeId: number): readonly string[] {
  return db
    .all('SELECT key FROM act_change, json_each(coalesce(after, before)) WHERE act_change.id = ?', [changeId])
    .map((row) => text(row, 'key'));
}

/** Whether a row that the act changed twice was changed by something else in between. */
function isBroken(db: Database, parameters: NetChange['parameters']): boolean {
  const row = db.one(
    `SELECT 1 AS found FROM (SELECT before, row_number() OVER rows AS place, lag(after) OVER rows AS left
       ${mine} WINDOW rows AS (PARTITION BY row_id ORDER BY id))
     WHERE place > 1 AND before IS NOT left LIMIT 1`,
    parameters,
  );
  return row !== undefined;
}

function netChange(
  db: Database,
  table: string,
  columns: readonly string[],
  sql: string,
  parameters: NetChange['parameters'],
): NetChange {
  const known = columnsOf(db, table);
  if (!columns.every((column) => known.has(column))) throw new TypeError('not the image of a row');
  const row = db.one(`WITH ${sql} ${comparison(table, columns)}`, parameters) ?? {};
  const updated = number(row, 'updated') > 0;
  return {
    table,
    columns,
    changed: updated ? changedColumns(db, columns, sql, parameters) : [],
    inserted: number(row, 'inserted'),
    deleted: number(row, 'deleted'),
    conflicts: number(row, 'conflicts'),
    untouched: number(row, 'moved') === 0,
    sql,
    parameters,
  };
}

/** Counts rows by what the act did to them, and by whether they still are as it left them. */
function comparison(table: string, columns: readonly string[]): string {
  const now = `json_object(${columns.map((column) => `'${column}', t.${column}`).join(', ')})`;
  const other = columns.map((column) => `t.${column} IS NOT after ->> '${column}'`);
  const changed = columns.map(
    (column, index) => `(before ->> '${column}' IS NOT after ->> '${column}' AND ${other[index] ?? '0'})`,
  );
  const conflict = `CASE
    WHEN after IS NULL THEN before IS NOT NULL AND t.id IS NOT NULL
    WHEN t.id IS NULL THEN 1
    WHEN ${now} IS after THEN 0
    WHEN before IS NULL THEN ${other.join(' OR ')}
    ELSE ${changed.join(' OR ')} END`;
  return `SELECT coalesce(sum(before IS NULL AND after IS NOT NULL), 0) AS inserted,
      coalesce(sum(before IS NOT NULL AND after IS NULL), 0) AS deleted,
      coalesce(sum(before IS NOT NULL AND after IS NOT NULL), 0) AS updated,
      coalesce(sum(after IS NOT NULL AND ${now} IS NOT after), 0) AS moved,
      coalesce(sum(${conflict}), 0) AS conflicts
    FROM net LEFT JOIN ${table} t ON t.id = net.row_id`;
}

/** Most acts change the same columns in every row, which is quicker to prove than to find out row by row. */
function changedColumns(
  db: Database,
  columns: readonly string[],
  sql: string,
  parameters: NetChange['parameters'],
): readonly string[] {
  const both = 'FROM net WHERE before IS NOT NULL AND after IS NOT NULL';
  const differs = columns.map((column) => `before ->> '${column}' IS NOT after ->> '${column}' AS ${column}`);
  const changedIn = (row: Row | undefined) => columns.filter((column) => row?.[column] === 1);
  const some = changedIn(db.one(`WITH ${sql} SELECT ${differs.join(', ')} ${both} LIMIT 1`, parameters));
  const paths = some.map((column) => `, '$.${column}'`).join('');
  const more = db.one(
    `WITH ${sql} SELECT 1 AS found ${both}
       AND json_remove(before${paths}) IS NOT json_remove(after${paths}) LIMIT 1`,
    parameters,
  );
  if (more === undefined) return some;
  const maxima = columns.map(
    (column) => `max(before ->> '${column}' IS NOT after ->> '${column}') AS ${column}`,
  );
  return changedIn(db.one(`WITH ${sql} SELECT ${maxima.join(', ')} ${both}`, parameters));
}
