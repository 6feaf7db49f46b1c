import { expect, test } from 'vitest';
import { checkSound, migrate } from '#electron/store/migrations/migrate.ts';
import { migrations } from '#electron/store/migrations/migrations.ts';
import { loadSqlJs } from '#electron/store/sql/load-sql-js.ts';
import { MemoryDatabase } from '#electron/store/sql/memory-database.ts';

test('an older store gets empty tables for notices and requests, and its lists say nothing of their own', async () => {
  const memory = new MemoryDatabase(await loadSqlJs(), null);
  migrate(
    memory,
    migrations.filter(({ version }) => version < 70),
  );
  memory.run("INSERT INTO account (kind, sender_name, address) VALUES ('none', 'Ruderclub', '')");
  memory.run(
    `INSERT INTO list (public_number, name, label, kind, state, colour, sign_up_rule, return_rule, account_id, reply_to,
       position, created_at) VALUES (7, 'Post', 'post', 'newsletter', 'active', 'teal', 'approve', 'ask', 1, '', 1, 1)`,
  );
  migrate(
    memory,
    migrations.filter(({ version }) => version <= 70),
  );
  expect(() => checkSound(memory)).not.toThrow();
  expect(memory.all('SELECT name, welcome, goodbye FROM list')).toEqual([
    { name: 'Post', welcome: '', goodbye: '' },
  ]);
  expect(memory.all('SELECT * FROM notice')).toEqual([]);
  memory.run("INSERT INTO act (kind, params, by, origin, at) VALUES ('list-edited', '{}', '', 'window', 1)");
  memory.run('INSERT INTO open_act (id, act_id) VALUES (1, 1)');
  memory.run("UPDATE list SET welcome = 'Willkommen' WHERE id = 1");
  expect(
    memory.all(
      "SELECT json_extract(before, '$.welcome') AS was, json_extract(after, '$.welcome') AS now FROM act_change",
    ),
  ).toEqual([{ was: '', now: 'Willkommen' }]);
  memory.close();
});
