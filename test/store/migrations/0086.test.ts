import { expect, test } from 'vitest';
import { checkSound, migrate } from '#electron/store/migrations/migrate.ts';
import { migrations } from '#electron/store/migrations/migrations.ts';
import { loadSqlJs } from '#electron/store/sql/load-sql-js.ts';
import { MemoryDatabase } from '#electron/store/sql/memory-database.ts';

test("drafts that owners' letters became before count as opened", async () => {
  const memory = new MemoryDatabase(await loadSqlJs(), null);
  migrate(
    memory,
    migrations.filter(({ version }) => version < 86),
  );
  memory.run(
    `INSERT INTO mailing (public_number, state, revision, subject, preheader, document, changed_at)
     VALUES (1, 'draft', 0, 'Probe', '', '{}', 1)`,
  );
  memory.run(
    `INSERT INTO letter (account_id, folder, uid_validity, uid, fingerprint, at, kind, outcome, who, from_address,
       subject, beginning) VALUES (1, 'INBOX', 1, 1, 'f', 1, 'answer', 'draft', '', '', '', '')`,
  );
  memory.run("INSERT INTO letter_draft VALUES (1, 1, 'Helga', 'helga@example.org', 1, '[]')");
  migrate(
    memory,
    migrations.filter(({ version }) => version <= 86),
  );
  expect(() => checkSound(memory)).not.toThrow();
  expect(memory.all('SELECT mailing_id, opened_at FROM letter_draft')).toEqual([
    { mailing_id: 1, opened_at: 0 },
  ]);
  memory.close();
});
