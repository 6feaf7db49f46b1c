import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { importLimits } from '#domain/imports/limits.ts';
import { tableReader } from '#electron/addressbook/table-reader.ts';
import { runInWorker } from '#electron/system/worker.ts';
import { scratchFolder } from '../store/scratch-store.ts';
import { builtWorkers } from './built-workers.ts';
import type { OpenedEngine } from './opened-engine.ts';
import { openedEngine } from './opened-engine.ts';

const workers = builtWorkers();
const megabyte = 1024 * 1024;
const piece = 450_000;
const heading = 'E-Mail;Name\n';

/** The whole of `most` bytes: a beginning, and then the same line again and again. */
function filled(most: number, line: string, beginning = heading): Uint8Array {
  const bytes = Buffer.alloc(most, line);
  bytes.write(beginning);
  return bytes;
}

/** As wide and as long as both may be, with something in each row: the most that is read at all. */
const widest = filled(importLimits.bytes, `a@example.org${';'.repeat(importLimits.columns - 1)}\n`);

async function handed({ told }: OpenedEngine, bytes: Uint8Array): Promise<string> {
  const { importId } = await told('imports.begin', { listId: null, name: 'alle.csv', bytes: bytes.length });
  for (let at = 0; at < bytes.length; at += piece) {
    const data = Buffer.from(bytes.subarray(at, at + piece)).toString('base64');
    await told('imports.chunk', { importId, data });
  }
  return importId;
}

/** Threads of this process, where the system tells them; elsewhere always none. */
async function threads(): Promise<number> {
  return process.platform === 'linux' ? (await readdir('/proc/self/task')).length : 0;
}

const read = (bytes: Uint8Array, limits: { milliseconds?: number; megabytes?: number }) =>
  tableReader((request, bounds) => runInWorker(workers().readTable, request, { ...bounds, ...limits })).read(
    { bytes },
    new AbortController().signal,
    () => undefined,
  );

const hostile = [
  ['a line without an end', filled(importLimits.bytes, 'a', ''), 'import.cell-too-long'],
  ['a million columns', Buffer.from(heading + ';'.repeat(1_000_000)), 'import.too-many-columns'],
  ['rows without an end', filled(importLimits.bytes, 'a@example.org;A\n'), 'import.too-many-rows'],
] as const;

test('the engine refuses a hostile file with a sentence, stores nothing and leaves no thread', async () => {
  const club = await openedEngine({ folder: await scratchFolder(), workers: workers() });
  const people = () => club.told('recipients.export', { chosen: { query, except: [] }, form: 'exact' });
  const query = { listId: null, search: '', segment: 'all' as const };
  const before = await people();
  await club.refused('imports.read', { importId: await handed(club, Buffer.from('')) });
  const running = await threads();
  for (const [, bytes, code] of hostile) {
    const importId = await handed(club, bytes);
    expect(await club.refused('imports.read', { importId })).toMatchObject({ code });
    expect(await club.told('jobs.all', {})).toEqual([]);
  }
  expect(await threads()).toBeLessThanOrEqual(running);
  expect(await people()).toEqual(before);
  expect(await club.told('imports.reports', {})).toEqual([]);
}, 120_000);

test('a line of a gigabyte does not come in: neither announced nor unannounced', async () => {
  const club = await openedEngine({ folder: await scratchFolder(), workers: workers() });
  const begin = (bytes: number) => ({ listId: null, name: 'alle.csv', bytes });
  const tooBig = { code: 'import.too-big', params: { most: 50 } };
  expect(await club.refused('imports.begin', begin(1024 * megabyte))).toEqual(tooBig);
  const { importId } = await club.told('imports.begin', begin(piece));
  const data = Buffer.alloc(piece, 'a').toString('base64');
  await club.told('imports.chunk', { importId, data });
  expect(await club.refused('imports.chunk', { importId, data })).toEqual(tooBig);
});

test('the worker alone survives a gigabyte too: it is said to be unreadable', async () => {
  const running = await threads();
  const line = new Uint8Array(new SharedArrayBuffer(1024 * megabyte)).fill(0x61);
  expect(await read(line, {})).toEqual({ ok: false, flaw: 'unreadable' });
  expect(await threads()).toBeLessThanOrEqual(running + 4);
}, 120_000);

/** Control characters become six when rows are packed, and wide ones double everything. */
const swelling = (most: number) => filled(most, `a@example.org;€${'\u0001'.repeat(90_000)}\n`);

test.each([
  ['time', widest, { milliseconds: 300 }],
  ['memory', swelling(8 * megabyte), { megabytes: 64 }],
  ['memory as the engine sets it', swelling(importLimits.bytes), {}],
] as const)(
  'reading ends at the limit of %s, and its thread with it',
  async (_what, bytes, limits) => {
    await read(Buffer.from(heading), {});
    const running = await threads();
    expect(await read(bytes, limits)).toEqual({ ok: false, flaw: 'unreadable' });
    expect(await threads()).toBeLessThanOrEqual(running);
    // The next file is read as if nothing had been.
    expect(await read(Buffer.from(`${heading}a@example.org;A\n`), {})).toMatchObject({ ok: true, rows: 1 });
  },
  120_000,
);

test('reading says how many rows it has read', async () => {
  const told: number[] = [];
  const rows = 20_000;
  const reader = tableReader((request, bounds) => runInWorker(workers().readTable, request, bounds));
  const bytes = Buffer.from(heading + 'a@example.org;A\n'.repeat(rows));
  const table = await reader.read({ bytes }, new AbortController().signal, (done) => told.push(done));
  expect(table).toMatchObject({ ok: true, rows });
  expect(told).toEqual([5_000, 10_000, 15_000, 20_000]);
});
