import { readdir, readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { failingFiles } from './failing-files.ts';
import { open, storeFolder } from './store-folder.ts';

const letter = Buffer.from('Return-Path: <>\r\n\r\n'.repeat(2000));

function nameInLetter(name: string): string {
  return `INSERT INTO letter (account_id, folder, uid_validity, uid, fingerprint, at, kind, outcome, who, from_address,
    subject, beginning, raw_blob) VALUES (1, 'INBOX', 1, 1, 'f', 1, 'bounce', '', '', '', '', '', '${name}')`;
}

test('a blob comes back as it went, once for equal bytes, and is swept when no row names it', async () => {
  const folder = await storeFolder();
  const db = await open(folder);
  const kept = await db.blobs.put(letter);
  expect(await db.blobs.put(letter)).toBe(kept);
  const lost = await db.blobs.put(Buffer.from('nobody names this'));
  await db.transaction(() => db.run(nameInLetter(kept)));
  expect((await readdir(`${folder}/blobs`)).toSorted()).toEqual([kept, lost].toSorted());
  await writeFile(`${folder}/blobs/${kept}.new`, 'left by a crash');
  await db.close();
  const again = await open(folder);
  expect(await readdir(`${folder}/blobs`)).toEqual([kept]);
  expect(Buffer.from(await again.blobs.get(kept)).equals(letter)).toBe(true);
  await again.close();
});

test('a blob that is gone, damaged, empty or another one under its name is refused', async () => {
  const folder = await storeFolder();
  const db = await open(folder);
  const one = await db.blobs.put(letter);
  const two = await db.blobs.put(Buffer.from('two'));
  const path = `${folder}/blobs/${one}`;
  const whole = await readFile(path);
  const damaged = { fault: { code: 'store.damaged', params: { part: 'blob' } } };
  for (const offset of [0, 9, 20, 45, 50, 70, whole.length - 1]) {
    const flipped = Buffer.from(whole);
    flipped[offset] = (flipped[offset] ?? 0) ^ 4;
    await writeFile(path, flipped);
    await expect(db.blobs.get(one), `byte ${offset}`).rejects.toMatchObject(damaged);
  }
  await writeFile(path, await readFile(`${folder}/blobs/${two}`));
  await expect(db.blobs.get(one)).rejects.toMatchObject(damaged);
  await writeFile(path, '');
  await expect(db.blobs.get(one)).rejects.toMatchObject({ fault: { code: 'store.empty-file' } });
  await expect(db.blobs.get('0'.repeat(64))).rejects.toMatchObject(damaged);
  await expect(db.blobs.get('../keys.json')).rejects.toThrow(TypeError);
  await db.close();
});

test('a blob that cannot be written is refused, and written at the next try', async () => {
  const folder = await storeFolder();
  const files = failingFiles();
  const db = await open(folder, { files });
  for (let call = 1; call <= 6; call += 1) {
    files.failAt(files.calls.length + call, 'ENOSPC');
    const bytes = Buffer.from(`letter ${call}`);
    await expect(db.blobs.put(bytes)).rejects.toMatchObject({ fault: { code: 'store.disk-full' } });
    files.heal();
    expect(Buffer.from(await db.blobs.get(await db.blobs.put(bytes))).equals(bytes)).toBe(true);
  }
  await db.close();
});
