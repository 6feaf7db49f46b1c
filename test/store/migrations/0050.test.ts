import { expect, test } from 'vitest';
import { checkSound, migrate } from '#electron/store/migrations/migrate.ts';
import { migrations } from '#electron/store/migrations/migrations.ts';
import { loadSqlJs } from '#electron/store/sql/load-sql-js.ts';
import { MemoryDatabase } from '#electron/store/sql/memory-database.ts';

test('an older book of consent is kept, and its entries name no import', async () => {
  const memory = new MemoryDatabase(await loadSqlJs(), null);
  const before = migrations.filter(({ version }) => version < 50);
  migrate(memory, before);
  memory.command(`PRAGMA foreign_keys=off;
    INSERT INTO consent (recipient_id, list_id, kind, how, wording, note, at, recorded_by, entry_hash, chain_hash)
    VALUES (1, 1, 'given', 'paper', 'w', 'kept', 1, 'x', x'00', x'00')`);
  memory.command(migrations.find(({ version }) => version === 50)?.sql ?? '');
  expect(memory.all('SELECT note, import_id FROM consent')).toEqual([{ note: 'kept', import_id: null }]);
  memory.command('DELETE FROM consent');
  expect(() => checkSound(memory)).not.toThrow();
  memory.close();
});
