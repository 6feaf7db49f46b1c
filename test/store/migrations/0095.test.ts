import { expect, test } from 'vitest';
import { checkSound, migrate } from '#electron/store/migrations/migrate.ts';
import { migrations } from '#electron/store/migrations/migrations.ts';
import { loadSqlJs } from '#electron/store/sql/load-sql-js.ts';
import { MemoryDatabase } from '#electron/store/sql/memory-database.ts';

test('cases that were open before propose no address', async () => {
  const memory = new MemoryDatabase(await loadSqlJs(), null);
  migrate(
    memory,
    migrations.filter(({ version }) => version < 95),
  );
  memory.run(
    `INSERT INTO account (id, kind, sender_name, address) VALUES (1, 'practice', '', 'post@example.org')`,
  );
  memory.run(
    `INSERT INTO list (id, public_number, name, label, kind, state, colour, sign_up_rule, return_rule, account_id, reply_to,
       position, created_at) VALUES (1, 1, 'Post', 'post', 'newsletter', 'active', 'teal', 'closed', 'ask', 1, '', 1, 1)`,
  );
  memory.run(
    `INSERT INTO letter (account_id, folder, uid_validity, uid, fingerprint, at, kind, outcome, who, from_address,
       subject, beginning) VALUES (1, 'INBOX', 1, 1, 'f', 1, 'bounce', 'to-decide', '', '', '', '')`,
  );
  memory.run(
    `INSERT INTO decide_case (kind, state, list_id, letter_id, name, address, quote, opened_at)
     VALUES ('join', 'open', 1, 1, 'Rosa', 'rosa@example.org', '', 1)`,
  );
  migrate(
    memory,
    migrations.filter(({ version }) => version <= 95),
  );
  expect(() => checkSound(memory)).not.toThrow();
  expect(memory.all('SELECT proposed_address, proposal_proven FROM decide_case')).toEqual([
    { proposed_address: null, proposal_proven: 0 },
  ]);
  memory.close();
});
