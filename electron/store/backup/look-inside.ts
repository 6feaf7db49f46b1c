import type { BackupInside } from '#contract/backup.ts';
import { migrate } from '../migrations/migrate.ts';
import type { Migration } from '../migrations/migrations.ts';
import { number, numberOrNull, text } from '../row.ts';
import { loadSqlJs } from '../sql/load-sql-js.ts';
import { MemoryDatabase } from '../sql/memory-database.ts';
import type { OpenedBackup } from './read-backup.ts';

const livingPeople = `SELECT count(*) AS total FROM recipient WHERE deleted_at IS NULL`;
const sentMailings = `SELECT count(*) AS total, max(started_at) AS last FROM mailing
  WHERE deleted_at IS NULL AND started_at IS NOT NULL`;
const listSizes = `SELECT l.name, count(r.id) AS people FROM list l
  LEFT JOIN membership m ON m.list_id = l.id AND m.state NOT IN ('left', 'removed')
  LEFT JOIN recipient r ON r.id = m.recipient_id AND r.deleted_at IS NULL
  WHERE l.deleted_at IS NULL GROUP BY l.id ORDER BY l.position, l.id`;

/**
 * What a backup holds, read from a copy in memory that is brought to today's schema first.
 * Throws `store.newer` when a newer Rundpost made it.
 */
export async function lookInside(
  { database, index }: OpenedBackup,
  migrations: readonly Migration[],
): Promise<Omit<BackupInside, 'replaces'>> {
  const memory = new MemoryDatabase(await loadSqlJs(), database);
  try {
    migrate(memory, migrations);
    const [organisation] = memory.all('SELECT name FROM organisation');
    const [people] = memory.all(livingPeople);
    const [mailings] = memory.all(sentMailings);
    return {
      madeAt: index.madeAt,
      organisation: organisation === undefined ? '' : text(organisation, 'name'),
      people: people === undefined ? 0 : number(people, 'total'),
      lists: memory.all(listSizes).map((row) => ({ name: text(row, 'name'), people: number(row, 'people') })),
      mailings: mailings === undefined ? 0 : number(mailings, 'total'),
      lastMailingAt: mailings === undefined ? null : numberOrNull(mailings, 'last'),
      missing: index.missing,
    };
  } finally {
    memory.close();
  }
}
