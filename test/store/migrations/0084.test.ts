import { expect, test } from 'vitest';
import { checkSound, migrate } from '#electron/store/migrations/migrate.ts';
import { migrations } from '#electron/store/migrations/migrations.ts';
import { loadSqlJs } from '#electron/store/sql/load-sql-js.ts';
import { MemoryDatabase } from '#electron/store/sql/memory-database.ts';

test('no mailing of an older store is scheduled', async () => {
  const memory = new MemoryDatabase(await loadSqlJs(), null);
  migrate(
    memory,
    migrations.filter(({ version }) => version < 84),
  );
  memory.run(
    `INSERT INTO mailing (public_number, state, revision, subject, preheader, document, changed_at)
     VALUES (1, 'draft', 0, 'Probe', '', '{}', 1)`,
  );
  migrate(
    memory,
    migrations.filter(({ version }) => version <= 84),
  );
  expect(() => checkSound(memory)).not.toThrow();
  expect(memory.all('SELECT state, scheduled_at, missed FROM mailing')).toEqual([
    { state: 'draft', scheduled_at: null, missed: null },
  ]);
  memory.close();
});
