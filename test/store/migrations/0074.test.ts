import { expect, test } from 'vitest';
import { checkSound, migrate } from '#electron/store/migrations/migrate.ts';
import { migrations } from '#electron/store/migrations/migrations.ts';
import { loadSqlJs } from '#electron/store/sql/load-sql-js.ts';
import { MemoryDatabase } from '#electron/store/sql/memory-database.ts';

test('mailings of an older store were made from no letter', async () => {
  const memory = new MemoryDatabase(await loadSqlJs(), null);
  migrate(
    memory,
    migrations.filter(({ version }) => version < 74),
  );
  memory.run(
    `INSERT INTO mailing (public_number, state, revision, subject, preheader, document, changed_at)
     VALUES (1, 'draft', 0, 'Probe', '', '{}', 1)`,
  );
  migrate(
    memory,
    migrations.filter(({ version }) => version <= 74),
  );
  expect(() => checkSound(memory)).not.toThrow();
  expect(memory.all('SELECT * FROM letter_draft')).toEqual([]);
  memory.close();
});
