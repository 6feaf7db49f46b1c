import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { hasOlder } from '#electron/store/folder/set-aside.ts';
import type { KeyRequest } from '#electron/store/keys/derive-key.ts';
import { deriveKey, usualCosts } from '#electron/store/keys/derive-key.ts';
import { readKeyFile } from '#electron/store/keys/key-file.ts';
import { readKeyFacts, verifySecret } from '#electron/store/keys/key-facts.ts';
import { noKeychain } from '#electron/store/keys/no-keychain.ts';
import { realFiles } from '#electron/store/files.ts';
import { failingFiles } from './failing-files.ts';
import { scratchFolder } from './scratch-store.ts';
import { quickKey as quick } from './quick-key.ts';
import { open, put, settings, storeFolder, storeOptions } from './store-folder.ts';

const passphrase = (words: string) => ({ kind: 'passphrase', passphrase: words }) as const;
const withPassphrase = (words: string) => ({ unlock: passphrase(words) });
const refused = (code: string) => ({ fault: { code } });

test('a passphrase takes the place of the random key, can be changed, and gives way to a random key again', async () => {
  const folder = await storeFolder();
  expect(await readKeyFacts(folder)).toMatchObject({ protection: 'none' });
  const db = await open(folder);
  await put(db, 'a', 'b');
  await db.protect(passphrase('Sonne über dem See'));
  expect(await readKeyFacts(folder)).toMatchObject({ protection: 'passphrase' });
  expect(await readdir(folder)).not.toContain('practice.key');
  await db.close();

  await expect(open(folder)).rejects.toMatchObject(refused('store.locked'));
  await expect(open(folder, withPassphrase('Sonne'))).rejects.toMatchObject(
    refused('store.wrong-passphrase'),
  );
  await expect(open(folder, withPassphrase(''))).rejects.toMatchObject(refused('store.wrong-passphrase'));
  // The same words typed on a system that splits letters and marks (NFD).
  const again = await open(folder, withPassphrase('Sonne über dem See'.normalize('NFD')));
  expect(settings(again)).toEqual({ a: 'b' });
  const place = { ...storeOptions(folder), files: realFiles, keychain: noKeychain };
  await expect(verifySecret(place, passphrase('Mond'))).rejects.toMatchObject(
    refused('store.wrong-passphrase'),
  );
  await expect(verifySecret(place, passphrase('Sonne über dem See'))).resolves.toBeUndefined();
  await again.protect(passphrase('Mond'));
  await again.protect({ kind: 'none' });
  expect(await readKeyFacts(folder)).toMatchObject({ protection: 'none' });
  await again.close();
  const last = await open(folder);
  expect(settings(last)).toEqual({ a: 'b' });
  await last.close();
});

test('costs below the floor or above the cap are refused before anything is derived', async () => {
  const folder = await storeFolder();
  const db = await open(folder);
  await db.protect(passphrase('Sonne über dem See'));
  await db.close();
  const text = await readFile(`${folder}/keys.json`, 'utf8');
  let derived = 0;
  const counting = (request: KeyRequest) => {
    derived += 1;
    return deriveKey(request);
  };
  for (const memory of [64, 16 * 1024 * 1024]) {
    await writeFile(`${folder}/keys.json`, text.replace(String(usualCosts.memory), String(memory)));
    const opening = open(folder, { ...withPassphrase('Sonne über dem See'), deriveKey: counting });
    await expect(opening).rejects.toMatchObject({
      fault: { code: 'store.damaged', params: { part: 'keys' } },
    });
  }
  expect(derived).toBe(0);
});

test('slots changed by someone who knows the file but no key are refused', async () => {
  const folder = await storeFolder();
  const other = await storeFolder();
  const { content } = readKeyFile(await readFile(`${folder}/keys.json`));
  // Another store's slots beside this store's data.
  await writeFile(`${folder}/keys.json`, await readFile(`${other}/keys.json`));
  await expect(open(folder)).rejects.toMatchObject({
    fault: { code: 'store.damaged', params: { part: 'keys' } },
  });
  expect(content.slots).toHaveLength(1);
});

test('a folder with data but without key slots is damaged, an empty one is no store', async () => {
  const folder = await storeFolder();
  await rm(`${folder}/keys.json`);
  await expect(readKeyFacts(folder)).rejects.toMatchObject({ fault: { code: 'store.damaged' } });
  expect(await readKeyFacts(await scratchFolder())).toBeNull();
  expect(await readKeyFacts(`${folder}/nowhere`)).toBeNull();
});

test('a change of passphrase that fails at any write leaves a store that opens with the old or the new one', async () => {
  const folder = await storeFolder();
  let failed = true;
  for (let call = 1; failed; call += 1) {
    const files = failingFiles();
    const db = await open(folder, { files, deriveKey: quick });
    files.failFrom(files.calls.length + call, 'ENOSPC');
    const outcome = await db.protect(passphrase('Sonne')).then(
      () => 'done',
      (error: unknown) => error,
    );
    failed = outcome !== 'done';
    if (failed) expect(outcome).toMatchObject(refused('store.disk-full'));
    files.heal();
    await db.close();
    const kind = (await readKeyFacts(folder))?.protection;
    if (!failed) expect(kind).toBe('passphrase');
    const unlock = kind === 'none' ? ({ kind } as const) : passphrase('Sonne');
    const again = await open(folder, { unlock, deriveKey: quick });
    // Opening finishes what was interrupted: with a passphrase no random key stays on the disk.
    if (kind === 'passphrase') expect(await readdir(folder)).not.toContain('practice.key');
    await again.protect({ kind: 'none' });
    await again.close();
  }
});

test('the files of a store are for its owner alone', async () => {
  const folder = await storeFolder();
  expect((await stat(folder)).mode & 0o077).toBe(0);
  for (const name of await readdir(folder))
    expect((await stat(`${folder}/${name}`)).mode & 0o077, name).toBe(0);
});

test('when the slots are damaged, their spare copy opens the newest state, and the former passphrase nothing', async () => {
  const folder = await storeFolder();
  const db = await open(folder, { deriveKey: quick });
  await db.protect(passphrase('Sonne'));
  await db.protect(passphrase('Mond'));
  await put(db, 'a', 'b');
  await db.close();
  const slots = await readFile(`${folder}/keys.json`);
  slots[20] = 0;
  await writeFile(`${folder}/keys.json`, slots);
  expect(await hasOlder(realFiles, folder)).toBe(true);
  const mond = { ...withPassphrase('Mond'), deriveKey: quick };
  const sonne = { ...withPassphrase('Sonne'), deriveKey: quick };
  await expect(open(folder, mond)).rejects.toMatchObject({ fault: { params: { part: 'keys' } } });
  await expect(open(folder, { ...sonne, generation: 'older' })).rejects.toMatchObject(
    refused('store.wrong-passphrase'),
  );
  const older = await open(folder, { ...mond, generation: 'older' });
  expect(settings(older)).toEqual({ a: 'b' });
  expect(await readdir(folder)).toContainEqual(expect.stringMatching(/^keys\.json\.damaged-/));
  await older.protect(passphrase('Stern'));
  // Mended, the damaged slots would let the former passphrase in.
  expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/^keys\.json\.damaged-/));
  await older.close();
});
