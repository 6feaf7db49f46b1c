import { expect, test } from 'vitest';
import { firstTables } from '#electron/store/migrations/0010-first-tables.ts';
import { checkSound, migrate } from '#electron/store/migrations/migrate.ts';
import { loadSqlJs } from '#electron/store/sql/load-sql-js.ts';
import { MemoryDatabase } from '#electron/store/sql/memory-database.ts';
import { openScratchStore } from '../scratch-store.ts';

test('the first tables stand in a new store, and SQLite finds it sound', async () => {
  const memory = new MemoryDatabase(await loadSqlJs(), null);
  expect(migrate(memory, [firstTables])).toBe(true);
  expect(() => checkSound(memory)).not.toThrow();
  const tables = memory.all("SELECT name FROM sqlite_schema WHERE type = 'table'").map(({ name }) => name);
  expect(tables).toEqual(expect.arrayContaining(['list', 'recipient', 'delivery', 'act_change', 'meta']));
  expect(memory.all("SELECT value FROM meta WHERE key = 'schema'")).toEqual([{ value: '10' }]);
  expect(migrate(memory, [firstTables])).toBe(false);
  memory.close();
});

test('while an act is open, every change of a row is noted before and after', async () => {
  const { db } = await openScratchStore();
  await db.transaction(() => {
    db.run("INSERT INTO act (kind, params, by, origin, at) VALUES ('x', '{}', '', 'window', 1)");
    db.run('INSERT INTO open_act (id, act_id) VALUES (1, 1)');
    db.run('INSERT INTO organisation (id, name, mark, legal_notice) VALUES (1, ?, ?, ?)', ['A', 'a', '']);
    db.run('UPDATE organisation SET name = ? WHERE id = 1', ['B']);
    db.run('DELETE FROM open_act');
    db.run('UPDATE organisation SET name = ? WHERE id = 1', ['C']);
  });
  const changes = db.all('SELECT table_name, row_id, before, after FROM act_change ORDER BY id');
  const a = '{"name":"A","mark":"a","legal_notice":""}';
  expect(changes).toEqual([
    { table_name: 'organisation', row_id: 1, before: null, after: a },
    { table_name: 'organisation', row_id: 1, before: a, after: a.replace('"A"', '"B"') },
  ]);
});
