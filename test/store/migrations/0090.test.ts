import { expect, test } from 'vitest';
import { checkSound, migrate } from '#electron/store/migrations/migrate.ts';
import { migrations } from '#electron/store/migrations/migrations.ts';
import { loadSqlJs } from '#electron/store/sql/load-sql-js.ts';
import { MemoryDatabase } from '#electron/store/sql/memory-database.ts';
import { capabilitiesOf } from '#electron/store/tables/account-capabilities.ts';

test('what an earlier probe found out stays, and says nothing of signatures', async () => {
  const memory = new MemoryDatabase(await loadSqlJs(), null);
  migrate(
    memory,
    migrations.filter(({ version }) => version < 90),
  );
  const found = {
    plusAddress: true,
    messageIdKept: false,
    returnPathKept: true,
    listHeadersKept: true,
    filesSentCopy: true,
    dsn: true,
  };
  memory.run(
    `INSERT INTO account (id, kind, sender_name, address, capabilities) VALUES (1, 'mail', '', 'post@example.org', ?),
       (2, 'mail', '', 'jugend@example.org', NULL)`,
    [JSON.stringify(found)],
  );
  migrate(
    memory,
    migrations.filter(({ version }) => version <= 90),
  );
  expect(() => checkSound(memory)).not.toThrow();
  const [first, second] = memory.all('SELECT * FROM account ORDER BY id');
  expect(first && capabilitiesOf(first)).toEqual({ ...found, from: 'kept', dkim: 'untold', dmarc: 'untold' });
  expect(second).toMatchObject({ capabilities: null, probe_tried_at: null, probe_worse: '[]' });
  memory.close();
});
