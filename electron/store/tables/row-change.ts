import type { Database, Row, SqlValue } from '../database.ts';
import { number, text, textOrNull } from '../row.ts';

/** A row as a trigger noted it: column and value. */
type Image = ReadonlyMap<string, SqlValue>;

const word = /^[a-z_]+$/;

/** Puts one row back to what it was before one change; false when it is not as the change left it. */
export function takeBackOne(db: Database, change: Row): boolean {
  const table = text(change, 'table_name');
  const id = number(change, 'row_id');
  const columns = columnsOf(db, table);
  const before = image(textOrNull(change, 'before'), columns);
  const after = image(textOrNull(change, 'after'), columns);
  const done =
    before === null ? remove(db, table, id, after ?? new Map()) : restore(db, table, id, before, after);
  return done === 1;
}

function remove(db: Database, table: string, id: number, after: Image): number {
  const unchanged = [...after.keys()].map((column) => ` AND ${column} IS ?`).join('');
  return db.run(`DELETE FROM ${table} WHERE id = ?${unchanged}`, [id, ...after.values()]).changes;
}

function restore(db: Database, table: string, id: number, before: Image, after: Image | null): number {
  if (after === null) {
    const places = [...before.keys()].map(() => ', ?').join('');
    const columns = ['id', ...before.keys()].join(', ');
    const sql = `INSERT INTO ${table} (${columns}) VALUES (?${places})`;
    return db.run(sql, [id, ...before.values()]).changes;
  }
  const changed = [...before.keys()].filter((column) => before.get(column) !== after.get(column));
  if (changed.length === 0) return 1;
  const set = changed.map((column) => `${column} = ?`).join(', ');
  const unchanged = changed.map((column) => ` AND ${column} IS ?`).join('');
  const values = (from: Image) => changed.map((column) => from.get(column) ?? null);
  const sql = `UPDATE ${table} SET ${set} WHERE id = ?${unchanged}`;
  return db.run(sql, [...values(before), id, ...values(after)]).changes;
}

/** Names from a change are put into SQL only when the schema knows them. */
export function columnsOf(db: Database, table: string): ReadonlySet<string> {
  if (!word.test(table)) throw new TypeError('not the name of a table');
  const rows = db.all('SELECT name FROM pragma_table_info(?)', [table]);
  if (rows.length === 0) throw new TypeError('no such table');
  return new Set(rows.map((row) => text(row, 'name')));
}

function image(json: string | null, columns: ReadonlySet<string>): Image | null {
  if (json === null) return null;
  const parsed: unknown = JSON.parse(json);
  const values = new Map<string, SqlValue>();
  for (const [column, value] of Object.entries(Object(parsed))) {
    const plain = value === null || typeof value === 'string' || typeof value === 'number';
    if (!plain || !columns.has(column)) throw new TypeError('not the image of a row');
    values.set(column, value);
  }
  return values;
}
