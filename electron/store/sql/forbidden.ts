import type { Database as SqlJsDatabase } from 'sql.js';

/**
 * What would answer differently when the log is replayed, with the number of arguments that SQLite's own
 * function takes; -1 stands for any. With another number SQLite refuses the call by itself.
 */
const chance: Readonly<Record<string, number>> = {
  random: 0,
  randomblob: 1,
  date: -1,
  time: -1,
  datetime: -1,
  julianday: -1,
  unixepoch: -1,
  strftime: -1,
  timediff: 2,
  current_date: 0,
  current_time: 0,
  current_timestamp: 0,
};

/** Makes random, date and time functions throw, whatever their number of arguments. */
export function forbidChance(db: SqlJsDatabase): void {
  for (const [name, count] of Object.entries(chance)) {
    const refuse = () => {
      throw new Error(`${name}() is not allowed in the store`);
    };
    db.create_function(name, Object.defineProperty(refuse, 'length', { value: count }));
  }
}

const connectionState = /\b(?:last_insert_rowid|changes|total_changes)\s*\(/i;
const firstWord = /^\s*(\w+)/;
const partial = /\bOR\s+(?:FAIL|ROLLBACK)\b/i;
const anyWrite = /\b(?:insert|update|delete)\b|\breplace\s+into\b/i;

function wordOf(sql: string): string {
  return firstWord.exec(sql)?.[1]?.toUpperCase() ?? '';
}

/** Throws unless `sql` is one writing statement that replays the same from the same rows. */
export function checkWriting(sql: string): void {
  const writes = ['INSERT', 'UPDATE', 'DELETE', 'REPLACE'].includes(wordOf(sql));
  const withWrites = wordOf(sql) === 'WITH' && anyWrite.test(sql);
  if (!writes && !withWrites) throw new Error('only INSERT, UPDATE, DELETE and REPLACE may write');
  // OR FAIL keeps half of a failed statement, which the log would not know of.
  if (partial.test(sql)) throw new Error('a statement must change all or nothing');
  if (connectionState.test(sql)) throw new Error('a writing statement must not depend on the connection');
}

/** Throws unless `sql` only reads. */
export function checkReading(sql: string): void {
  const word = wordOf(sql);
  const reads = word === 'SELECT' || word === 'VALUES' || (word === 'WITH' && !anyWrite.test(sql));
  if (!reads) throw new Error('only SELECT and VALUES may read');
}
