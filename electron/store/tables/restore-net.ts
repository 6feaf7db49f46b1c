import type { Database } from '../database.ts';
import type { NetChange } from './net-change.ts';

/** Takes out the rows of a table that the act had put in. */
export function takeOutInserted(db: Database, { table, inserted, sql, parameters }: NetChange): void {
  if (inserted === 0) return;
  db.run(
    `WITH ${sql} DELETE FROM ${table}
     WHERE id IN (SELECT row_id FROM net WHERE before IS NULL AND after IS NOT NULL)`,
    parameters,
  );
}

/** Puts the rows in again that the act had taken out. */
export function putInDeleted(db: Database, { table, columns, deleted, sql, parameters }: NetChange): void {
  if (deleted === 0) return;
  const images = columns.map((column) => `before ->> '${column}'`).join(', ');
  db.run(
    `WITH ${sql} INSERT INTO ${table} (id, ${columns.join(', ')})
     SELECT row_id, ${images} FROM net WHERE after IS NULL AND before IS NOT NULL`,
    parameters,
  );
}

/** Gives the columns that the act changed their former values; others keep what stands there now. */
export function putBackUpdated(db: Database, net: NetChange): void {
  const { table, changed, untouched, sql, parameters } = net;
  if (changed.length === 0) return;
  const former = (column: string) => `net.before ->> '${column}'`;
  const set = changed.map((column) =>
    untouched
      ? `${column} = ${former(column)}`
      : `${column} = CASE WHEN ${former(column)} IS net.after ->> '${column}'
          THEN ${table}.${column} ELSE ${former(column)} END`,
  );
  db.run(
    `WITH ${sql} UPDATE ${table} SET ${set.join(', ')} FROM net
     WHERE ${table}.id = net.row_id AND net.before IS NOT NULL AND net.after IS NOT NULL`,
    parameters,
  );
}
