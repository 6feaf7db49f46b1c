import { expect, test } from 'vitest';
import { checkSound, migrate } from '#electron/store/migrations/migrate.ts';
import { migrations } from '#electron/store/migrations/migrations.ts';
import { loadSqlJs } from '#electron/store/sql/load-sql-js.ts';
import { MemoryDatabase } from '#electron/store/sql/memory-database.ts';

test('an older store gets a place for the address of test mails, and an empty outbox of them', async () => {
  const memory = new MemoryDatabase(await loadSqlJs(), null);
  migrate(
    memory,
    migrations.filter(({ version }) => version < 76),
  );
  migrate(
    memory,
    migrations.filter(({ version }) => version <= 76),
  );
  expect(() => checkSound(memory)).not.toThrow();
  expect(memory.all('SELECT * FROM test_address')).toEqual([]);
  expect(memory.all('SELECT * FROM practice_test')).toEqual([]);
  memory.close();
});
