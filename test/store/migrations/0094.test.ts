import { expect, test } from 'vitest';
import { checkSound, migrate } from '#electron/store/migrations/migrate.ts';
import { migrations } from '#electron/store/migrations/migrations.ts';
import { loadSqlJs } from '#electron/store/sql/load-sql-js.ts';
import { MemoryDatabase } from '#electron/store/sql/memory-database.ts';

test('answers that came before are unread, and no letter holds mail back', async () => {
  const memory = new MemoryDatabase(await loadSqlJs(), null);
  migrate(
    memory,
    migrations.filter(({ version }) => version < 94),
  );
  memory.run(
    `INSERT INTO letter (account_id, folder, uid_validity, uid, fingerprint, at, kind, outcome, who, from_address,
       subject, beginning) VALUES (1, 'INBOX', 1, 1, 'f', 1, 'answer', 'answer', '', '', '', '')`,
  );
  migrate(
    memory,
    migrations.filter(({ version }) => version <= 94),
  );
  expect(() => checkSound(memory)).not.toThrow();
  expect(memory.all('SELECT seen_at, challenge FROM letter')).toEqual([{ seen_at: null, challenge: 0 }]);
  memory.close();
});
