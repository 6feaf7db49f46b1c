import { expect, test } from 'vitest';
import { firstTables } from '#electron/store/migrations/0010-first-tables.ts';
import { listSettings } from '#electron/store/migrations/0030-list-settings.ts';
import { checkSound, migrate } from '#electron/store/migrations/migrate.ts';
import { loadSqlJs } from '#electron/store/sql/load-sql-js.ts';
import { MemoryDatabase } from '#electron/store/sql/memory-database.ts';
import { actTable } from '#electron/store/tables/acts.ts';
import { openScratchStore } from '../scratch-store.ts';

const list = `INSERT INTO list (public_number, name, label, kind, state, colour, sign_up_rule, return_rule, account_id,
  reply_to, position, created_at) VALUES (1, 'Chor', 'chor', 'newsletter', 'active', 'teal', 'approve', 'ask', 1, '', 1, 1)`;
const account =
  "INSERT INTO account (kind, sender_name, address) VALUES ('practice', 'A', 'post@example.org')";

test('a list from before gets empty settings, and the store is sound', async () => {
  const memory = new MemoryDatabase(await loadSqlJs(), null);
  migrate(memory, [firstTables]);
  memory.command(`${account}; ${list}`);
  expect(migrate(memory, [firstTables, listSettings])).toBe(true);
  expect(() => checkSound(memory)).not.toThrow();
  expect(memory.all('SELECT name, description, sender_name, footer FROM list')).toEqual([
    { name: 'Chor', description: '', sender_name: '', footer: '' },
  ]);
  const triggers = memory.all(
    "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('list', 'list_owner') ORDER BY name",
  );
  expect(triggers).toHaveLength(6);
  memory.close();
});

test('an act from before the migration is still taken back, and the new columns and owners are noted', async () => {
  const { db } = await openScratchStore();
  const acts = actTable(db);
  const act = { kind: 'list-edited', params: { list: 'Chor' }, by: '', origin: 'window', at: 1 } as const;
  await db.transaction(() => {
    db.run(account);
    db.run(list);
    const old = acts.open(act);
    acts.close();
    // As the first triggers noted it: without the new columns.
    db.run(
      `INSERT INTO act_change (act_id, table_name, row_id, before, after)
       VALUES (?, 'list', 1, '{"name":"Kantorei","state":"active"}', '{"name":"Chor","state":"active"}')`,
      [old],
    );
    expect(acts.takeBack(old, 2)).toBe(true);
  });
  expect(db.one('SELECT name, footer FROM list')).toEqual({ name: 'Kantorei', footer: '' });
  await db.transaction(() => {
    const id = acts.open(act);
    db.run("UPDATE list SET footer = 'Fuß', sender_name = 'S', description = 'D' WHERE id = 1");
    db.run(
      "INSERT INTO list_owner (list_id, name, address, normalised) VALUES (1, 'O', 'o@example.org', 'o')",
    );
    acts.close();
    expect(acts.takeBack(id, 3)).toBe(true);
  });
  expect(db.one('SELECT description, sender_name, footer FROM list')).toEqual({
    description: '',
    sender_name: '',
    footer: '',
  });
  expect(db.all('SELECT id FROM list_owner')).toEqual([]);
});
