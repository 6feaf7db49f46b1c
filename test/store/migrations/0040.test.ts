import { expect, test } from 'vitest';
import { firstTables } from '#electron/store/migrations/0010-first-tables.ts';
import { ownFields } from '#electron/store/migrations/0040-own-fields.ts';
import { checkSound, migrate } from '#electron/store/migrations/migrate.ts';
import { loadSqlJs } from '#electron/store/sql/load-sql-js.ts';
import { MemoryDatabase } from '#electron/store/sql/memory-database.ts';

test('acts of an older store are finished ones', async () => {
  const memory = new MemoryDatabase(await loadSqlJs(), null);
  migrate(memory, [firstTables]);
  memory.run("INSERT INTO act (kind, params, by, origin, at) VALUES ('x', '{}', '', 'window', 1)");
  expect(migrate(memory, [firstTables, ownFields])).toBe(true);
  expect(() => checkSound(memory)).not.toThrow();
  expect(memory.all('SELECT filling FROM act')).toEqual([{ filling: 0 }]);
  memory.close();
});
