import { expect, test } from 'vitest';
import { checkSound, migrate } from '#electron/store/migrations/migrate.ts';
import { migrations } from '#electron/store/migrations/migrations.ts';
import { loadSqlJs } from '#electron/store/sql/load-sql-js.ts';
import { MemoryDatabase } from '#electron/store/sql/memory-database.ts';

test('the accounts of an older store stay what they were, without servers', async () => {
  const memory = new MemoryDatabase(await loadSqlJs(), null);
  migrate(
    memory,
    migrations.filter(({ version }) => version < 60),
  );
  memory.run("INSERT INTO account (kind, sender_name, address) VALUES ('none', 'Ruderclub', '')");
  migrate(
    memory,
    migrations.filter(({ version }) => version <= 60),
  );
  expect(() => checkSound(memory)).not.toThrow();
  expect(memory.all('SELECT kind, sender_name, submission, password, probed_at FROM account')).toEqual([
    { kind: 'none', sender_name: 'Ruderclub', submission: '', password: null, probed_at: null },
  ]);
  memory.close();
});
