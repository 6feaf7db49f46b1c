import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Randomness } from '#electron/features/ports.ts';
import { secretTable } from '#electron/store/tables/secrets.ts';
import { systemRandomness } from '#electron/system/randomness.ts';
import { failingFiles } from './failing-files.ts';
import { openScratchStore } from './scratch-store.ts';
import { copyOf, open, put, storeFolder } from './store-folder.ts';

async function allBytes(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Buffer.concat(await Promise.all(files.map((file) => readFile(`${file.parentPath}/${file.name}`))));
}

test('no file shows an address, a name or a subject, open or closed', async () => {
  const folder = await storeFolder();
  const db = await open(folder);
  const letter = `Subject: Kommt zum Sommerfest\r\nFrom: nele.vogel@example.org\r\n\r\n${'Apfelkuchen '.repeat(3000)}`;
  const canaries = [
    'nele.vogel',
    'example.org',
    'Vogel',
    'Sommerfest',
    'Apfelkuchen',
    'CREATE TABLE',
    'setting',
  ];
  await db.blobs.put(Buffer.from(letter));
  await put(db, 'Nele Vogel', 'nele.vogel@example.org');
  const check = async () => {
    const bytes = await allBytes(folder);
    for (const canary of canaries) {
      for (const encoding of ['utf8', 'utf16le', 'base64'] as const) {
        const wanted =
          encoding === 'base64'
            ? Buffer.from(Buffer.from(canary).toString('base64').slice(0, -4))
            : Buffer.from(canary, encoding);
        expect(bytes.includes(wanted), `${canary} as ${encoding}`).toBe(false);
      }
    }
  };
  await check();
  await db.snapshot();
  await put(db, 'Sommerfest', 'Kommt zum Sommerfest');
  await check();
  await db.close();
  await check();
});

test('every opening, snapshot, key file and blob takes fresh randomness, also after a failed write', async () => {
  const folder = await storeFolder();
  const given: string[] = [];
  const randomness: Randomness = {
    bytes: (length) => {
      const bytes = systemRandomness.bytes(length);
      given.push(Buffer.from(bytes).toString('hex'));
      return bytes;
    },
  };
  const counts: number[] = [];
  const during = async (work: () => Promise<unknown>) => {
    const before = given.length;
    await work();
    counts.push(given.length - before);
  };
  const files = failingFiles();
  const db = await open(folder, { randomness, files });
  await during(() => put(db, 'a', '1'));
  await during(() => put(db, 'b', '2'));
  await during(() => db.snapshot());
  await during(() => put(db, 'c', '3'));
  files.failAt(files.calls.length + 1, 'EIO');
  await put(db, 'lost', 'x').catch(() => undefined);
  await during(() => put(db, 'd', '4'));
  await during(() => db.blobs.put(Buffer.from('x')));
  await db.close();
  // First record of a segment, then none; a snapshot; a new segment; another after the failure; a blob.
  expect(counts).toEqual([1, 0, 1, 1, 1, 1]);
  expect(new Set(given).size).toBe(given.length);
});

test('secrets are made once, differ by purpose, and stay the same', async () => {
  const { db, folder } = await openScratchStore();
  const message = new TextEncoder().encode('x');
  const purposes = ['leave', 'leave-body', 'confirm', 'bounce', 'suppression'] as const;
  const macs = (store: typeof db) =>
    purposes.map((purpose) => Buffer.from(secretTable(store).mac(purpose, message)).toString('hex'));
  const first = macs(db);
  expect(new Set(first).size).toBe(purposes.length);
  expect(first.every((mac) => /^[0-9a-f]{64}$/.test(mac))).toBe(true);
  await put(db, 'a', 'b');
  const again = await open(await copyOf(folder));
  expect(macs(again)).toEqual(first);
  await again.close();
});
