import type { Database as SqlJsDatabase, SqlJsStatic, Statement } from 'sql.js';
import type { Row, SqlValue } from '../database.ts';
import { checkValue } from './binder.ts';
import type { ColumnTypes } from './columns.ts';
import { checkAgainst, parameterColumns, parameterCount } from './columns.ts';
import { checkReading, checkWriting, forbidChance } from './forbidden.ts';

interface Prepared {
  readonly statement: Statement;
  readonly columns: readonly string[];
  readonly parameters: number;
  /** Declared types of the columns the parameters go to, where known. */
  readonly types: readonly (string | undefined)[];
}

export interface Written {
  readonly changes: number;
  readonly lastId: number;
  /** With the rows that triggers and foreign keys changed. */
  readonly changed: number;
}

/** Statements kept prepared; beyond that the one unused longest is let go. */
const mostPrepared = 400;

// recursive_triggers: without it REPLACE removes rows unseen by the triggers that undo relies on.
const pragmas = `PRAGMA journal_mode=memory; PRAGMA synchronous=off; PRAGMA cache_size=-65536;
PRAGMA foreign_keys=on; PRAGMA recursive_triggers=on;`;

/** One SQLite database in memory, with the store's rules about what may go in. Synchronous throughout. */
export class MemoryDatabase {
  readonly #db: SqlJsDatabase;
  readonly #prepared = new Map<string, Prepared>();
  readonly #types = new Map<string, ColumnTypes>();
  readonly #counters: Statement;

  constructor(sqlJs: SqlJsStatic, bytes: Uint8Array | null) {
    this.#db = new sqlJs.Database(bytes);
    this.#db.run(pragmas);
    forbidChance(this.#db);
    this.#counters = this.#db.prepare('SELECT total_changes(), changes(), last_insert_rowid()');
  }

  all(sql: string, parameters: readonly SqlValue[] = []): Row[] {
    const prepared = this.#prepare(sql, 'read');
    const { statement, columns } = prepared;
    const rows: Row[] = [];
    try {
      bind(prepared, parameters);
      while (statement.step()) {
        const row: Record<string, SqlValue> = {};
        const values = statement.get();
        for (const [index, column] of columns.entries()) row[column] = values[index] ?? null;
        rows.push(row);
      }
    } finally {
      statement.reset();
    }
    return rows;
  }

  run(sql: string, parameters: readonly SqlValue[] = []): Written {
    const prepared = this.#prepare(sql, 'write');
    const before = this.#counts().total;
    try {
      bind(prepared, parameters);
      while (prepared.statement.step());
    } finally {
      prepared.statement.reset();
    }
    const { total, changes, lastId } = this.#counts();
    return { changed: total - before, changes: total === before ? 0 : changes, lastId };
  }

  /** Statements of our own without parameters: BEGIN, COMMIT, SAVEPOINT, migrations. */
  command(sql: string): void {
    this.#db.run(sql);
  }

  /** The database file as bytes; not inside a transaction. */
  export(): Uint8Array {
    return this.#db.export();
  }

  /** After a change of the schema. */
  forgetPrepared(): void {
    for (const { statement } of this.#prepared.values()) statement.free();
    this.#prepared.clear();
    this.#types.clear();
  }

  close(): void {
    this.forgetPrepared();
    this.#counters.free();
    this.#db.close();
  }

  #prepare(sql: string, use: 'read' | 'write'): Prepared {
    const key = `${use} ${sql}`;
    const known = this.#prepared.get(key);
    if (known !== undefined) {
      this.#prepared.delete(key);
      this.#prepared.set(key, known);
      return known;
    }
    if (use === 'read') checkReading(sql);
    else checkWriting(sql);
    const statement = this.#db.prepare(sql);
    const prepared = {
      statement,
      columns: statement.getColumnNames(),
      parameters: parameterCount(sql),
      types: use === 'write' ? this.#parameterTypes(sql) : [],
    };
    this.#prepared.set(key, prepared);
    const [oldest] = this.#prepared;
    if (this.#prepared.size > mostPrepared && oldest !== undefined) {
      this.#prepared.delete(oldest[0]);
      oldest[1].statement.free();
    }
    return prepared;
  }

  #parameterTypes(sql: string): (string | undefined)[] {
    const target = parameterColumns(sql);
    if (target === null) return [];
    const types = this.#typesOf(target.table.toLowerCase());
    return target.columns.map((column) => (column === null ? undefined : types.get(column)));
  }

  #typesOf(table: string): ColumnTypes {
    const known = this.#types.get(table);
    if (known !== undefined) return known;
    const rows = this.all('SELECT name, type FROM pragma_table_info(?)', [table]);
    const types = new Map(rows.map((row) => [String(row['name']).toLowerCase(), String(row['type'])]));
    this.#types.set(table, types);
    return types;
  }

  #counts(): { total: number; changes: number; lastId: number } {
    this.#counters.step();
    const [total, changes, lastId] = this.#counters.get();
    this.#counters.reset();
    return { total: Number(total), changes: Number(changes), lastId: Number(lastId) };
  }
}

function bind(prepared: Prepared, parameters: readonly SqlValue[]): void {
  // SQLite would take a missing parameter as NULL, or as what was bound the last time.
  if (parameters.length !== prepared.parameters) {
    throw new TypeError(`${prepared.parameters} parameters wanted, ${parameters.length} given`);
  }
  prepared.statement.bind(
    parameters.map((value, index) => {
      const checked = checkValue(value);
      checkAgainst(prepared.types[index], checked);
      return checked;
    }),
  );
}
