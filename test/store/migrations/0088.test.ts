import { expect, test } from 'vitest';
import { checkSound, migrate } from '#electron/store/migrations/migrate.ts';
import { migrations } from '#electron/store/migrations/migrations.ts';
import { loadSqlJs } from '#electron/store/sql/load-sql-js.ts';
import { MemoryDatabase } from '#electron/store/sql/memory-database.ts';

test('no folder is chosen for an account from before', async () => {
  const memory = new MemoryDatabase(await loadSqlJs(), null);
  const until = (last: number) => migrations.filter(({ version }) => version <= last);
  migrate(memory, until(86));
  migrate(memory, until(88));
  expect(() => checkSound(memory)).not.toThrow();
  expect(memory.all('SELECT folder FROM mailbox_folder')).toEqual([]);
  memory.close();
});
