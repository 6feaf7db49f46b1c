import { expect, test } from 'vitest';
import type { SqlValue } from '#electron/store/database.ts';
import { copyOf, open } from './store-folder.ts';
import { openScratchStore } from './scratch-store.ts';

test('random, date and time functions throw, with any number of arguments', async () => {
  const { db } = await openScratchStore();
  const names = [
    'random',
    'randomblob',
    'date',
    'time',
    'datetime',
    'julianday',
    'unixepoch',
    'strftime',
    'timediff',
  ];
  for (const name of names) {
    for (let count = 0; count <= 10; count += 1) {
      const call = `${name}(${Array.from({ length: count }, () => "'2026-01-01'").join(', ')})`;
      expect(() => db.all(`SELECT ${call} AS x`), call).toThrow();
      await expect(
        db.transaction(() => db.run(`INSERT INTO setting (key, value) VALUES ('a', ${call})`)),
        call,
      ).rejects.toThrow();
    }
  }
  for (const word of ['current_date', 'CURRENT_TIME', 'current_timestamp']) {
    expect(() => db.all(`SELECT ${word} AS x`), word).toThrow('not allowed');
  }
});

test('what SQLite could not give back unchanged is refused, and nothing of the transaction stays', async () => {
  const { db } = await openScratchStore();
  const wrong: readonly unknown[] = [
    undefined,
    true,
    10n,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    new Date(0),
    {},
    ['a'],
    'half \ud83d pair',
    'a\0b',
  ];
  for (const value of wrong) {
    const change = db.transaction(() => {
      db.run('INSERT INTO setting (key, value) VALUES (?, ?)', ['before', 'x']);
      // What the types forbid, as broken callers would pass it.
      Reflect.apply(db.run, db, ['INSERT INTO setting (key, value) VALUES (?, ?)', ['k', value]]);
    });
    await expect(change, String(value)).rejects.toThrow(TypeError);
  }
  expect(db.all('SELECT * FROM setting')).toEqual([]);
});

test('a value belongs to the type of its column', async () => {
  const { db } = await openScratchStore();
  const wrong: readonly (readonly [string, readonly SqlValue[]])[] = [
    ['INSERT INTO setting (key, value) VALUES (?, ?)', ['k', 5]],
    ['INSERT INTO setting (key, value) VALUES (lower(?), ?)', ['k', 5]],
    ['INSERT OR REPLACE INTO secret (purpose, key) VALUES (?, ?)', ['p', 'text']],
    ['UPDATE setting SET value = ? WHERE key = ?', [5, 'k']],
    ['UPDATE setting SET value = ? WHERE key = ?', ['v', 5]],
    ['UPDATE mailing SET changed_at = ? WHERE id = ?', ['yesterday', 1]],
    ['DELETE FROM mailing WHERE id = ?', [1.5]],
    ['INSERT INTO setting (key, value) VALUES (?, ?)', ['k']],
    ['INSERT INTO setting (key, value) VALUES (?, ?)', ['k', 'v', 'w']],
  ];
  for (const [sql, parameters] of wrong) {
    await expect(
      db.transaction(() => db.run(sql, parameters)),
      sql,
    ).rejects.toThrow(TypeError);
  }
});

test('large integers, negative ones and reals come back as they went, live and after replay', async () => {
  const { db, folder } = await openScratchStore();
  const values = [
    0,
    -1,
    2 ** 31 - 1,
    2 ** 31,
    -(2 ** 31) - 1,
    1_780_000_000_123,
    2 ** 53 - 1,
    -(2 ** 53 - 1),
  ];
  await db.transaction(() => {
    for (const value of values) {
      const sql = "INSERT INTO act (kind, params, by, origin, at) VALUES ('x', '{}', '', '', ?)";
      db.run(sql, [value]);
    }
  });
  const again = await open(await copyOf(folder));
  for (const store of [db, again]) {
    expect(store.all('SELECT at, typeof(at) AS type FROM act ORDER BY id')).toEqual(
      values.map((at) => ({ at, type: 'integer' })),
    );
    const found = store.all('SELECT at FROM act WHERE at = ?', [1_780_000_000_123]);
    expect(found).toHaveLength(1);
    expect(store.one('SELECT ? AS real', [0.1])).toEqual({ real: 0.1 });
  }
  await again.close();
});

test('only statements that replay the same may write, and reading changes nothing', async () => {
  const { db } = await openScratchStore();
  const run = (sql: string) => db.transaction(() => db.run(sql));
  for (const sql of [
    'SELECT 1',
    'CREATE TABLE x (a)',
    'PRAGMA foreign_keys = off',
    'COMMIT',
    "INSERT INTO setting (key, value) VALUES ('a', last_insert_rowid())",
    "INSERT OR FAIL INTO setting (key, value) VALUES ('a', 'b')",
  ]) {
    await expect(run(sql), sql).rejects.toThrow();
  }
  expect(() => db.all('DELETE FROM meta RETURNING key')).toThrow();
  expect(() => db.all('WITH x AS (SELECT 1) DELETE FROM meta')).toThrow();
  expect(() => db.run("DELETE FROM meta WHERE key = 'x'")).toThrow('transaction');
});

test('a transaction is whole: it is not nested, does not wait, and an attempt in it may fail alone', async () => {
  const { db, folder } = await openScratchStore();
  const put = (key: string) => db.run('INSERT INTO setting (key, value) VALUES (?, ?)', [key, '']);
  await expect(
    db.transaction(() => {
      put('a');
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  await expect(
    db.transaction(() => {
      put('a');
      return Promise.resolve();
    }),
  ).rejects.toThrow('synchronous');
  let inner: Promise<void> | undefined;
  await db.transaction(() => {
    inner = db.transaction(() => undefined);
    inner.catch(() => undefined);
  });
  await expect(inner).rejects.toThrow('nested');
  await db.transaction(() => {
    put('kept');
    expect(() =>
      db.attempt(() => {
        put('lost');
        put('kept');
      }),
    ).toThrow('UNIQUE');
    put('kept too');
  });
  const again = await open(await copyOf(folder));
  for (const store of [db, again]) {
    const keys = store.all('SELECT key FROM setting ORDER BY key');
    expect(keys).toEqual([{ key: 'kept' }, { key: 'kept too' }]);
  }
  await again.close();
});

test('what a caller does to its bytes after run() does not change what is logged', async () => {
  const { db, folder } = await openScratchStore();
  const bytes = Buffer.from('before');
  const change = db.transaction(() => {
    db.run("INSERT INTO secret (purpose, key) VALUES ('x', ?)", [bytes]);
  });
  bytes.write('after!');
  await change;
  const again = await open(await copyOf(folder));
  expect(again.one("SELECT CAST(key AS TEXT) AS key FROM secret WHERE purpose = 'x'")).toEqual({
    key: 'before',
  });
  await again.close();
});
