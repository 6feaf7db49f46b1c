import { readFile, readdir, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { expect, test } from 'vitest';
import { storeKeeper } from '#electron/store/keeper.ts';
import { childProgram } from './child-program.ts';
import { open, put, settings, storeFolder, storeOptions } from './store-folder.ts';

const holder = childProgram('hold-store');
const inUse = { fault: { code: 'store.in-use', params: { holder: hostname() } } };

test('a second process is refused with the name and time of the first, and let in after it', async () => {
  const folder = await storeFolder();
  const child = holder(folder);
  expect(await child.line()).toBe('open');
  await expect(open(folder)).rejects.toMatchObject(inUse);
  const second = holder(folder);
  expect(await second.line()).toMatch(/^refused .*store\.in-use/);
  await second.ended;
  child.process.stdin?.end();
  expect(await child.ended).toBe(0);
  const db = await open(folder);
  // The same process counts as another, too.
  await expect(open(folder)).rejects.toMatchObject(inUse);
  await db.close();
});

test('a store that another process has open cannot be put aside for a new one', async () => {
  const folder = await storeFolder();
  const child = holder(folder);
  expect(await child.line()).toBe('open');
  const before = await readdir(folder);
  const keeper = storeKeeper({
    ...storeOptions(folder),
    practice: true,
    opened: () => Promise.resolve(),
    closing: () => Promise.resolve(),
    organisation: () => '',
  });
  await expect(keeper.setAside()).rejects.toMatchObject(inUse);
  expect(await readdir(folder)).toEqual(before);
  child.process.stdin?.end();
  expect(await child.ended).toBe(0);
  await keeper.setAside();
  expect((await readdir(folder)).map((name) => name.replace(/-.*/, ''))).toEqual(['aside']);
});

test('the lock of a process that was killed is taken over', async () => {
  const folder = await storeFolder();
  const child = holder(folder);
  expect(await child.line()).toBe('open');
  child.kill();
  await child.ended;
  const db = await open(folder);
  await put(db, 'a', 'b');
  await db.close();
});

test('a lock whose process number was given to another process since is taken over', async () => {
  const folder = await storeFolder();
  const stale = { pid: process.pid, host: hostname(), since: 1, started: 'earlier@boot', token: 'x' };
  await writeFile(`${folder}/lock`, JSON.stringify(stale));
  const db = await open(folder);
  await db.close();
});

test('a lock of another computer holds while it is touched, and for five minutes', async () => {
  const folder = await storeFolder();
  const path = `${folder}/lock`;
  await writeFile(path, JSON.stringify({ pid: 1, host: 'elsewhere', since: 5, started: '', token: 'x' }));
  await expect(open(folder)).rejects.toMatchObject({
    fault: { code: 'store.in-use', params: { holder: 'elsewhere', since: 5 } },
  });
  const longAgo = new Date(Date.now() - 301_000);
  await utimes(path, longAgo, longAgo);
  const db = await open(folder);
  await db.close();
});

test('a lock that was never written to the end is taken over', async () => {
  const folder = await storeFolder();
  const path = `${folder}/lock`;
  await writeFile(path, '{"pid":');
  const longAgo = new Date(Date.now() - 10_000);
  await utimes(path, longAgo, longAgo);
  const db = await open(folder);
  await db.close();
});

test('an engine whose lock was taken over writes nothing more, and what the new one wrote stays', async () => {
  const folder = await storeFolder();
  const first = await open(folder);
  await put(first, 'first', 'yes');
  const lock = JSON.parse(await readFile(`${folder}/lock`, 'utf8'));
  // As after a long sleep: somebody found its process gone and took over.
  await writeFile(`${folder}/lock`, JSON.stringify({ ...lock, started: 'earlier@boot' }));
  const second = await open(folder);
  await put(second, 'second', 'yes');
  await expect(put(first, 'late', 'no')).rejects.toMatchObject(inUse);
  await expect(put(first, 'later', 'no')).rejects.toMatchObject(inUse);
  await first.close();
  await put(second, 'third', 'yes');
  await second.close();
  const again = await open(folder);
  expect(settings(again)).toEqual({ first: 'yes', second: 'yes', third: 'yes' });
  await again.close();
});
