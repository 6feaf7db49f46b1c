import type { SqlValue } from '../database.ts';

/** Declared column types of a table, by column name in lower case. */
export type ColumnTypes = ReadonlyMap<string, string>;

const quoted = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\//g;
const table =
  /^\s*(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|REPLACE\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM)\s+(\w+)/i;
const insertHead = /^[^(]*\(([^()]*)\)\s*VALUES\s*/i;
const assignment = /(?:^|[\s,(])(\w+)\s*(?:=|IS)\s*\?|\?/gi;

/** How many parameters a statement takes. Numbered ones count up to the highest. */
export function parameterCount(sql: string): number {
  let highest = 0;
  for (const [, number] of sql.replaceAll(quoted, "''").matchAll(/\?(\d*)/g)) {
    highest = number === '' ? highest + 1 : Math.max(highest, Number(number));
  }
  return highest;
}

/** For `INSERT INTO t (a, b) VALUES (?, 1), (?, ?)`: a, a, b. */
function insertedColumns(sql: string, columns: readonly string[], from: number): (string | null)[] {
  const found: (string | null)[] = [];
  let depth = 0;
  let place = 0;
  for (const [word] of sql.slice(from).matchAll(/[(),?]|[^(),?\s][^(),?]*/g)) {
    if (word === '(') {
      depth += 1;
      if (depth === 1) place = 0;
    } else if (word === ')') depth -= 1;
    else if (word === ',') place += depth === 1 ? 1 : 0;
    else if (word === '?') found.push(depth === 1 ? (columns[place] ?? null) : null);
    else if (depth === 0) depth = Number.NEGATIVE_INFINITY;
  }
  return found;
}

/**
 * The columns that a writing statement's parameters go to or are compared with, in their order; null where
 * that cannot be read from the text: a parameter inside an expression, a SELECT, numbered parameters.
 */
export function parameterColumns(sql: string): { readonly table: string; columns: (string | null)[] } | null {
  const bare = sql.replaceAll(quoted, "''");
  const name = table.exec(bare)?.[1];
  if (name === undefined || /\?\d/.test(bare)) return null;
  const head = insertHead.exec(bare);
  if (head?.[1] !== undefined) {
    const names = head[1].split(',').map((column) => column.trim().toLowerCase());
    return { table: name, columns: insertedColumns(bare, names, head[0].length) };
  }
  if (/\bSELECT\b/i.test(bare) || /^\s*(?:INSERT|REPLACE)/i.test(bare)) return null;
  return {
    table: name,
    columns: [...bare.matchAll(assignment)].map(([, column]) => column?.toLowerCase() ?? null),
  };
}

/** Throws a TypeError when a value is not of the type its column was declared with. */
export function checkAgainst(type: string | undefined, value: SqlValue): void {
  if (value === null || type === undefined) return;
  const fits =
    (type === 'TEXT' && typeof value === 'string') ||
    (type === 'INTEGER' && Number.isInteger(value)) ||
    (type === 'REAL' && typeof value === 'number') ||
    (type === 'BLOB' && value instanceof Uint8Array);
  if (!fits) throw new TypeError(`a ${typeof value} does not belong into a ${type} column`);
}
