import { createHash } from 'node:crypto';
import type { Row, SqlValue } from '#electron/store/database.ts';

interface Readable {
  all(sql: string, parameters?: readonly SqlValue[]): Row[];
}

/** Every row of every table, as SQLite would write its literals: types show. */
export function dump(db: Readable, without: readonly string[] = []): string {
  const tables = db
    .all("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .map(({ name }) => String(name))
    .filter((name) => !without.includes(name));
  return tables
    .map((table) => {
      const columns = db
        .all('SELECT name FROM pragma_table_info(?)', [table])
        .map(({ name }) => `quote("${String(name)}")`);
      const line = columns.join(" || ',' || ");
      const rows = db.all(`SELECT ${line} AS line FROM "${table}" ORDER BY line`);
      return [table, ...rows.map((row) => String(row['line']))].join('\n');
    })
    .join('\n\n');
}

export function dumpHash(db: Readable): string {
  return createHash('sha256').update(dump(db)).digest('hex');
}
