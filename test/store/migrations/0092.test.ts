import { expect, test } from 'vitest';
import { checkSound, migrate } from '#electron/store/migrations/migrate.ts';
import { migrations } from '#electron/store/migrations/migrations.ts';
import { loadSqlJs } from '#electron/store/sql/load-sql-js.ts';
import { MemoryDatabase } from '#electron/store/sql/memory-database.ts';

test('a list from before counts as it did: one permanent failure, or three mailings in a row', async () => {
  const memory = new MemoryDatabase(await loadSqlJs(), null);
  migrate(
    memory,
    migrations.filter(({ version }) => version < 92),
  );
  memory.run(
    `INSERT INTO account (id, kind, sender_name, address) VALUES (1, 'practice', '', 'post@example.org')`,
  );
  memory.run(
    `INSERT INTO list (id, public_number, name, label, kind, state, colour, sign_up_rule, return_rule, account_id, reply_to,
       position, created_at) VALUES (1, 1, 'Post', 'post', 'newsletter', 'active', 'teal', 'closed', 'ask', 1, '', 1, 1)`,
  );
  migrate(
    memory,
    migrations.filter(({ version }) => version <= 92),
  );
  expect(() => checkSound(memory)).not.toThrow();
  expect(
    memory.all('SELECT return_preset, return_permanent, return_in_a_row, return_forget_days FROM list'),
  ).toEqual([{ return_preset: 'default', return_permanent: 1, return_in_a_row: 3, return_forget_days: 0 }]);
  memory.close();
});
