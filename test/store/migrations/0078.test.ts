import { expect, test } from 'vitest';
import { checkSound, migrate } from '#electron/store/migrations/migrate.ts';
import { migrations } from '#electron/store/migrations/migrations.ts';
import { loadSqlJs } from '#electron/store/sql/load-sql-js.ts';
import { MemoryDatabase } from '#electron/store/sql/memory-database.ts';

test('mailings that were sent before copies were filed get none', async () => {
  const memory = new MemoryDatabase(await loadSqlJs(), null);
  migrate(
    memory,
    migrations.filter(({ version }) => version < 78),
  );
  memory.run(
    `INSERT INTO mailing (public_number, state, revision, subject, preheader, document, changed_at, started_at)
     VALUES (1, 'sent', 0, 'Alt', '', '{}', 1, 1), (2, 'draft', 0, 'Neu', '', '{}', 1, NULL)`,
  );
  migrate(
    memory,
    migrations.filter(({ version }) => version <= 78),
  );
  expect(() => checkSound(memory)).not.toThrow();
  expect(memory.all('SELECT mailing_id, state FROM sent_copy')).toEqual([{ mailing_id: 1, state: 'none' }]);
  memory.close();
});
