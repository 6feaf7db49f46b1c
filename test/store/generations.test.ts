import { readdir, readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { realFiles } from '#electron/store/files.ts';
import { logName, snapshotName } from '#electron/store/folder/names.ts';
import { asideName, hasOlder, setStoreAside } from '#electron/store/folder/set-aside.ts';
import { readKeyFacts } from '#electron/store/keys/key-facts.ts';
import { migrations } from '#electron/store/migrations/migrations.ts';
import { createStore } from '#electron/store/create.ts';
import { failingFiles } from './failing-files.ts';
import { scratchFolder } from './scratch-store.ts';
import { copyOf, open, put, settings, storeFolder, storeOptions } from './store-folder.ts';

const generationFiles = async (folder: string) =>
  (await readdir(folder)).filter((name) => name.startsWith('rundpost')).toSorted();

test('a clean close leaves a snapshot and an empty log, and the generation before stays', async () => {
  const folder = await storeFolder();
  for (const key of ['a', 'b', 'c']) {
    const db = await open(folder);
    await put(db, key, 'yes');
    await db.close();
  }
  expect(await generationFiles(folder)).toEqual([logName(3), snapshotName(3), logName(4), snapshotName(4)]);
  expect(await readFile(`${folder}/${logName(4)}`)).toHaveLength(48);
  // Nothing changed, nothing written.
  const db = await open(folder);
  await db.close();
  expect(db.generation).toBe(4);
});

test('a log that has outgrown its limit becomes a snapshot by itself', async () => {
  const folder = await storeFolder();
  const db = await open(folder);
  for (let n = 0; n < 9; n += 1) await put(db, 'big', 'x'.repeat(4 * 1024 * 1024));
  await db.settled();
  for (let n = 0; n < 100 && db.generation === 1; n += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(db.generation).toBe(2);
  expect(db.logSize).toBeLessThan(5 * 1024 * 1024);
  await db.close();
});

test('the generation before a damaged one can be opened; the damaged files are kept aside', async () => {
  const folder = await storeFolder();
  const first = await open(folder);
  await put(first, 'a', 'old');
  await first.snapshot();
  await put(first, 'b', 'new');
  const crashed = await copyOf(folder);
  await first.close();
  const snapshot = await readFile(`${crashed}/${snapshotName(2)}`);
  snapshot[1000] = (snapshot[1000] ?? 0) ^ 1;
  await writeFile(`${crashed}/${snapshotName(2)}`, snapshot);
  await expect(open(crashed)).rejects.toMatchObject({ fault: { params: { part: 'snapshot' } } });
  expect(await hasOlder(realFiles, crashed)).toBe(true);
  const older = await open(crashed, { generation: 'older' });
  expect(settings(older)).toEqual({ a: 'old' });
  const dated = '20260504-090000';
  expect(await readdir(crashed)).toEqual(
    expect.arrayContaining([`${snapshotName(2)}.damaged-${dated}`, `${logName(2)}.damaged-${dated}`]),
  );
  await put(older, 'c', 'newer');
  await older.close();
  const again = await open(crashed);
  expect(settings(again)).toEqual({ a: 'old', c: 'newer' });
  await again.close();
});

test('when the older generation is damaged too, nothing is put aside', async () => {
  const folder = await storeFolder();
  const db = await open(folder);
  await put(db, 'a', 'b');
  await db.close();
  for (const number of [1, 2]) await writeFile(`${folder}/${snapshotName(number)}`, '');
  const before = await readdir(folder);
  await expect(open(folder, { generation: 'older' })).rejects.toMatchObject({
    fault: { code: 'store.empty-file' },
  });
  expect((await readdir(folder)).toSorted()).toEqual(before.toSorted());
});

test('making a store that fails at any write leaves no store, and the next try makes one', async () => {
  const folder = await scratchFolder();
  let made = false;
  for (let call = 1; !made; call += 1) {
    const files = failingFiles();
    files.failFrom(call, 'ENOSPC');
    made = await createStore({ ...storeOptions(folder), files }).then(
      () => true,
      (error: unknown) => {
        expect(error).toMatchObject({ fault: { code: 'store.disk-full' } });
        return false;
      },
    );
    if ((await readKeyFacts(folder)) !== null) made = true;
  }
  const db = await open(folder);
  await put(db, 'a', 'b');
  await db.close();
  await expect(createStore(storeOptions(folder))).rejects.toThrow('already');
});

test('a whole store can be put aside, and a new one made in its place', async () => {
  const folder = await storeFolder();
  const first = await open(folder);
  await put(first, 'a', 'b');
  await first.close();
  const aside = asideName(Date.UTC(2026, 4, 4, 9));
  await setStoreAside(realFiles, folder, aside);
  expect(await readKeyFacts(folder)).toBeNull();
  await createStore(storeOptions(folder));
  const fresh = await open(folder);
  expect(settings(fresh)).toEqual({});
  await fresh.close();
  const old = await open(`${folder}/${aside}`);
  expect(settings(old)).toEqual({ a: 'b' });
  await old.close();
});

test('a migration begins a generation of its own; the file before it stays as it was', async () => {
  const folder = await storeFolder();
  const before = await readFile(`${folder}/${snapshotName(1)}`);
  const more = [...migrations, { version: 9000, sql: 'CREATE TABLE later (id INTEGER PRIMARY KEY); ' }];
  const db = await open(folder, { migrations: more });
  expect(db.generation).toBe(2);
  expect(db.all('SELECT * FROM later')).toEqual([]);
  await db.close();
  expect((await readFile(`${folder}/${snapshotName(1)}`)).equals(before)).toBe(true);
  // The program before the migration does not know this store.
  await expect(open(folder)).rejects.toMatchObject({ fault: { code: 'store.newer' } });
  const again = await open(folder, { migrations: more });
  expect(again.generation).toBe(2);
  await again.close();
});

test('a migration that fails, in SQL or at any write, leaves the store as it was', async () => {
  const folder = await storeFolder();
  const names = await generationFiles(folder);
  const broken = [
    ...migrations,
    { version: 9000, sql: 'CREATE TABLE later (id); INSERT INTO nowhere VALUES (1);' },
  ];
  await expect(open(folder, { migrations: broken })).rejects.toThrow('nowhere');
  expect(await generationFiles(folder)).toEqual(names);
  const sound = [...migrations, { version: 9000, sql: 'CREATE TABLE later (id INTEGER PRIMARY KEY);' }];
  for (let call = 3; call <= 9; call += 1) {
    const files = failingFiles();
    files.failAt(call, 'EIO');
    await open(folder, { migrations: sound, files }).then(
      (db) => db.close(),
      (error: unknown) => expect(error).toMatchObject({ fault: { code: 'store.not-writable' } }),
    );
    const copy = await copyOf(folder);
    const again = await open(copy, { migrations: sound });
    expect(again.all('SELECT * FROM later')).toEqual([]);
    await again.close();
  }
});
