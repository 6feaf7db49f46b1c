import { expect, test } from 'vitest';
import { checkSound, migrate } from '#electron/store/migrations/migrate.ts';
import { migrations } from '#electron/store/migrations/migrations.ts';
import { loadSqlJs } from '#electron/store/sql/load-sql-js.ts';
import { MemoryDatabase } from '#electron/store/sql/memory-database.ts';

test('lists of an older store tell their owners in the program, and changes of that are noted', async () => {
  const memory = new MemoryDatabase(await loadSqlJs(), null);
  migrate(
    memory,
    migrations.filter(({ version }) => version < 72),
  );
  memory.command(`INSERT INTO account (kind, sender_name, address) VALUES ('practice', 'A', 'post@example.org');
    INSERT INTO list (public_number, name, label, kind, state, colour, sign_up_rule, return_rule, account_id,
      reply_to, position, created_at)
    VALUES (1, 'Chor', 'chor', 'newsletter', 'active', 'teal', 'approve', 'ask', 1, '', 1, 1)`);
  migrate(
    memory,
    migrations.filter(({ version }) => version <= 72),
  );
  expect(() => checkSound(memory)).not.toThrow();
  expect(memory.all('SELECT name, owner_notice FROM list')).toEqual([
    { name: 'Chor', owner_notice: 'in-program' },
  ]);
  memory.command(`INSERT INTO act (id, kind, params, by, origin, at) VALUES (1, 'list-edited', '{}', '', 'window', 1);
    INSERT INTO open_act (id, act_id) VALUES (1, 1); UPDATE list SET owner_notice = 'by-mail'`);
  expect(
    memory.all("SELECT before ->> 'owner_notice' AS was, after ->> 'owner_notice' AS told FROM act_change"),
  ).toEqual([{ was: 'in-program', told: 'by-mail' }]);
  memory.close();
});
