import { damaged, newer } from '../faults.ts';
import type { MemoryDatabase } from '../sql/memory-database.ts';
import { readSchemaVersion, writeSchemaVersion } from '../tables/meta.ts';
import type { Migration } from './migrations.ts';

/**
 * Brings a database in memory to the newest schema and answers whether anything was done. Each migration is
 * one transaction. The file it came from is not touched: a new generation is begun from the result, and
 * the former one stays. Throws `store.newer` for a schema this program does not know.
 */
export function migrate(memory: MemoryDatabase, migrations: readonly Migration[]): boolean {
  const from = readSchemaVersion(memory);
  const newest = migrations.at(-1)?.version ?? 0;
  if (from > newest) throw newer('snapshot');
  const due = migrations.filter(({ version }) => version > from);
  for (const { version, sql } of due) {
    memory.command('BEGIN');
    try {
      memory.command(sql);
      writeSchemaVersion(memory, version);
      memory.command('COMMIT');
    } catch (error) {
      memory.command('ROLLBACK');
      throw error;
    }
    memory.forgetPrepared();
  }
  if (due.length > 0) checkSound(memory);
  return due.length > 0;
}

/** Throws `store.damaged` unless SQLite finds the whole database sound. */
export function checkSound(memory: MemoryDatabase): void {
  const [row] = memory.all('SELECT integrity_check AS verdict FROM pragma_integrity_check');
  const [broken] = memory.all('SELECT 1 AS found FROM pragma_foreign_key_check LIMIT 1');
  if (row?.['verdict'] !== 'ok' || broken !== undefined) throw damaged('snapshot');
}
