import { readdir, readFile, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupFolder } from '#electron/store/backup/backup-folder.ts';
import { readBackup, slotsInBackup } from '#electron/store/backup/read-backup.ts';
import { finishRestore, restoreBackup } from '#electron/store/backup/restore.ts';
import { realFiles } from '#electron/store/files.ts';
import { asideName } from '#electron/store/folder/set-aside.ts';
import { dump } from './dump.ts';
import { failingFiles } from './failing-files.ts';
import { seed, step, take } from './random-acts.ts';
import { scratchFolder } from './scratch-store.ts';
import { open, placeOf, put, settings, storeFolder } from './store-folder.ts';

const facts = { madeAt: Date.UTC(2026, 10, 24, 9), reason: 'by-hand' } as const;
const aside = asideName(facts.madeAt);

/** A store with a letter kept beside its rows, and the backup of it. */
async function backedUp() {
  const folder = await storeFolder();
  const target = { folder: await scratchFolder(), name: 'club.rundpost' };
  const db = await open(folder);
  const letter = Buffer.from('Return-Path: <>\r\n\r\n'.repeat(2000));
  const blob = await db.blobs.put(letter);
  await db.transaction(() => {
    db.run(`INSERT INTO letter (account_id, folder, uid_validity, uid, fingerprint, at, kind, outcome, who, from_address,
      subject, beginning, raw_blob) VALUES (1, 'INBOX', 1, 1, 'f', 1, 'bounce', '', '', '', '', '', '${blob}')`);
  });
  await put(db, 'state', 'backed up');
  const made = await db.backUp(target, facts);
  const rows = dump(db);
  const { dataKey } = await placeOf(folder);
  const bytes = await readFile(`${target.folder}/${target.name}`);
  return { folder, db, target, made, rows, dataKey, bytes, letter, blob };
}

test('a backup restored into an empty folder is the store as it was, with its letters', async () => {
  const { db, made, rows, dataKey, bytes, letter, blob, folder } = await backedUp();
  await put(db, 'state', 'changed since');
  await db.close();
  expect(made).toMatchObject({ bytes: bytes.length, missing: 0 });
  const elsewhere = await scratchFolder();
  await restoreBackup(realFiles, elsewhere, readBackup(bytes, dataKey), aside);
  // The key beside a practice store is no part of a backup: a real one opens by what its owner knows.
  await writeFile(`${elsewhere}/practice.key`, await readFile(`${folder}/practice.key`));
  const restored = await open(elsewhere);
  expect(dump(restored)).toBe(rows);
  expect(Buffer.from(await restored.blobs.get(blob)).equals(letter)).toBe(true);
  await restored.close();
  expect(await readdir(elsewhere)).not.toContain('restored');
});

test('a backup says by its file alone when it was made, and what is none says that', async () => {
  const { db, target, bytes } = await backedUp();
  await db.close();
  const disk = backupFolder(realFiles);
  const path = `${target.folder}/${target.name}`;
  const refused = (file: string) => disk.at(file, null).catch((error: unknown) => error);
  expect(await disk.at(path, null)).toEqual({ path, ...facts, bytes: bytes.length, ours: false });
  await writeFile(`${target.folder}/song.rundpost`, 'la la la');
  expect(await refused(`${target.folder}/song.rundpost`)).toMatchObject({
    fault: { code: 'store.foreign-file' },
  });
  expect(await refused(`${target.folder}/never.rundpost`)).toMatchObject({
    fault: { code: 'store.read-failed' },
  });
  expect(await refused('club.rundpost')).toMatchObject({ fault: { code: 'store.folder' } });
});

test(
  'whatever was done before, a backup holds exactly the rows that were there',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const folder = await storeFolder();
        const target = await scratchFolder();
        const db = await open(folder);
        await db.transaction(() => seed(db));
        for (const one of steps) await db.transaction(() => take(db, one)).catch(() => undefined);
        await db.backUp({ folder: target, name: 'b' }, facts);
        const rows = dump(db);
        await db.close();
        const { dataKey } = await placeOf(folder);
        await restoreBackup(realFiles, folder, readBackup(await readFile(`${target}/b`), dataKey), aside);
        await writeFile(`${folder}/practice.key`, await readFile(`${folder}/${aside}/practice.key`));
        const restored = await open(folder);
        expect(dump(restored)).toBe(rows);
        await restored.close();
      }),
      { numRuns: 8 },
    );
  },
);

test('a backup that was changed, cut or is none is refused before anything is touched', async () => {
  const { db, dataKey, bytes } = await backedUp();
  await db.close();
  const refusal = (changed: Uint8Array) => {
    try {
      readBackup(changed, dataKey);
      return 'opened';
    } catch (error) {
      return error instanceof Error && 'fault' in error ? JSON.stringify(error.fault) : String(error);
    }
  };
  const part = '"params":{"part":"backup"}}';
  // Every byte of the head, and some of each part.
  for (let offset = 0; offset < bytes.length; offset += offset < 700 ? 1 : 997) {
    const flipped = Buffer.from(bytes);
    flipped[offset] = (flipped[offset] ?? 0) ^ 1;
    expect(refusal(flipped), `byte ${offset}`).toMatch(/"store\.(damaged|foreign-file|newer)"/);
  }
  for (const length of [12, 47, 60, 500, bytes.length - 1]) {
    expect(refusal(bytes.subarray(0, length)), `${length} bytes`).toBe(`{"code":"store.damaged",${part}`);
  }
  expect(refusal(Buffer.concat([bytes, Buffer.from('x')]))).toBe(`{"code":"store.damaged",${part}`);
  expect(refusal(new Uint8Array())).toBe(`{"code":"store.empty-file",${part}`);
  expect(refusal(Buffer.from('Liebe Mitglieder,\n'.repeat(20)))).toBe(`{"code":"store.foreign-file",${part}`);
  expect(refusal(bytes)).toBe('opened');
  expect(() => readBackup(bytes, Buffer.alloc(32))).toThrow();
  expect(slotsInBackup(bytes).content.slots.length).toBe(1);
});

test('a backup that fails at any write leaves one that opens, and nothing half', async () => {
  const { folder, db, target, dataKey } = await backedUp();
  await db.close();
  const files = failingFiles();
  const again = await open(folder, { files });
  let failures = 0;
  for (let made = false; !made;) {
    files.failAt(files.calls.length + failures + 1, 'short write, then ENOSPC');
    made = await again.backUp(target, facts).then(
      () => true,
      (error: unknown) => {
        expect(error).toMatchObject({ fault: { code: 'store.disk-full' } });
        return false;
      },
    );
    files.heal();
    failures += made ? 0 : 1;
    expect(await readdir(target.folder)).toEqual([target.name]);
    readBackup(await readFile(`${target.folder}/${target.name}`), dataKey);
  }
  expect(failures).toBeGreaterThan(4);
  const last = files.calls.slice(files.calls.lastIndexOf('create'));
  expect(last.filter((call) => call !== 'write')).toEqual(['create', 'sync', 'rename', 'syncFolder']);
  await again.close();
});

test(
  'restoring that fails at any write leaves the former store or the restored one, whole',
  { timeout: 60_000 },
  async () => {
    const { db, dataKey, bytes, folder } = await backedUp();
    await put(db, 'state', 'changed since');
    await db.close();
    const key = await readFile(`${folder}/practice.key`);
    const seen = new Set<string>();
    const backup = readBackup(bytes, dataKey);
    for (let call = 1, whole = false; !whole; call += 1) {
      const files = failingFiles();
      files.failAt(call, 'EIO');
      whole = await restoreBackup(files, folder, backup, asideName(facts.madeAt + call * 1000)).then(
        () => !files.hasFailed,
        () => false,
      );
      // The next start, on a disk that works again.
      await finishRestore(realFiles, folder);
      await writeFile(`${folder}/practice.key`, key);
      const found = await open(folder);
      const { state = '' } = settings(found);
      seen.add(state);
      expect(['backed up', 'changed since']).toContain(state);
      if (!whole) await put(found, 'state', 'changed since');
      await found.close();
      expect(await readdir(folder)).not.toContain('restored');
    }
    expect(seen).toEqual(new Set(['backed up', 'changed since']));
  },
);

test('a backup shows no name, address or subject, and a lost attachment does not keep it from being made', async () => {
  const { folder, db, target, blob } = await backedUp();
  const { unlink } = await import('node:fs/promises');
  await db.transaction(() =>
    db.run(
      "INSERT INTO address (public_number, spelling, normalised) VALUES (7, 'nele.vogel@example.org', 'nele.vogel@example.org')",
    ),
  );
  await unlink(`${folder}/blobs/${blob}`);
  expect(await db.backUp(target, facts)).toMatchObject({ missing: 1 });
  await db.close();
  const text = (await readFile(`${target.folder}/${target.name}`)).toString('latin1');
  expect(text).not.toContain('nele');
  expect(text).not.toContain('example.org');
});
