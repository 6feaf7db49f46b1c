import { expect, test } from 'vitest';
import { checkSound, migrate } from '#electron/store/migrations/migrate.ts';
import { migrations } from '#electron/store/migrations/migrations.ts';
import { loadSqlJs } from '#electron/store/sql/load-sql-js.ts';
import { MemoryDatabase } from '#electron/store/sql/memory-database.ts';

test('what a rule took off before counts as taken off by a rule', async () => {
  const memory = new MemoryDatabase(await loadSqlJs(), null);
  migrate(
    memory,
    migrations.filter(({ version }) => version < 82),
  );
  memory.run(
    `INSERT INTO account (id, kind, sender_name, address) VALUES (1, 'practice', '', 'post@example.org')`,
  );
  memory.run(
    `INSERT INTO list (id, public_number, name, label, kind, state, colour, sign_up_rule, return_rule, account_id, reply_to,
       position, created_at) VALUES (1, 1, 'Post', 'post', 'newsletter', 'active', 'teal', 'closed', 'remove-by-itself', 1, '', 1, 1)`,
  );
  memory.run(
    `INSERT INTO letter (id, account_id, folder, uid_validity, uid, fingerprint, at, kind, outcome, who, from_address, subject,
       beginning) VALUES (1, 1, 'INBOX', 1, 1, 'a', 1, 'bounce', 'removed', '', '', '', '')`,
  );
  memory.run(
    `INSERT INTO decide_case (kind, state, verdict, list_id, letter_id, name, address, quote, opened_at)
     VALUES ('bounce', 'done', 'removed-by-rule', 1, 1, 'Arne', '', '', 1), ('bounce', 'done', 'remove', 1, 1, 'Bea', '', '', 1)`,
  );
  migrate(
    memory,
    migrations.filter(({ version }) => version <= 82),
  );
  expect(() => checkSound(memory)).not.toThrow();
  expect(memory.all('SELECT name, by_rule FROM decide_case ORDER BY id')).toEqual([
    { name: 'Arne', by_rule: 'removed' },
    { name: 'Bea', by_rule: null },
  ]);
  memory.close();
});
