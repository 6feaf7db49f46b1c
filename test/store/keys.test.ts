import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { NextProtection, Secret } from '#contract/store.ts';
import { recoveryKeyOf } from '#domain/store/recovery-key.ts';
import type { Keychain } from '#electron/features/store/ports.ts';
import { hasOlder } from '#electron/store/folder/set-aside.ts';
import { readSlots } from '#electron/store/keys/slots-on-disk.ts';
import { unlockKeys } from '#electron/store/keys/unlock.ts';
import type { OpenStore } from '#electron/store/live/open-store.ts';
import { systemRandomness } from '#electron/system/randomness.ts';
import { memoryKeychain } from './memory-keychain.ts';
import type { KeyRequest } from '#electron/store/keys/derive-key.ts';
import { deriveKey, usualCosts } from '#electron/store/keys/derive-key.ts';
import { readKeyFile } from '#electron/store/keys/key-file.ts';
import { readKeyFacts, verifySecret } from '#electron/store/keys/key-facts.ts';
import { noKeychain } from '#electron/store/keys/no-keychain.ts';
import { realFiles } from '#electron/store/files.ts';
import { failingFiles } from './failing-files.ts';
import { scratchFolder } from './scratch-store.ts';
import { copyOf, open, put, settings, storeFolder, storeOptions } from './store-folder.ts';

const passphrase = (words: string) => ({ kind: 'passphrase', passphrase: words }) as const;
const withPassphrase = (words: string) => ({ unlock: passphrase(words) });
/** Stands in for Argon2id where only what is around it matters. */
const quick = (request: KeyRequest) =>
  Promise.resolve(createHash('sha256').update(request.passphrase).update(request.salt).digest());
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

/** Every way in that a key file of this folder knows, tried with a secret. */
async function opensBy(folder: string, secret: Secret, keychain: Keychain): Promise<boolean[]> {
  const place = { files: realFiles, folder, randomness: systemRandomness, deriveKey: quick, keychain };
  const names = ['keys.json', 'keys.json.before'];
  return Promise.all(
    names.map(async (name) => {
      const file = await readSlots(realFiles, folder, name);
      if (file === null) return false;
      return unlockKeys(place, file, secret).then(
        () => true,
        () => false,
      );
    }),
  );
}

const sheet = (key: string, createdAt = 1) => ({ key, createdAt });
const firstKey = recoveryKeyOf(new Uint8Array(23).fill(7));
const secondKey = recoveryKeyOf(new Uint8Array(23).fill(11));
const recovery = (key: string) => ({ kind: 'recovery', key }) as const;

test('each slot opens the store, and a recovery key stays through every change of the other', async () => {
  const folder = await storeFolder();
  const keychain = memoryKeychain();
  const options = { deriveKey: quick, keychain };
  const db = await open(folder, options);
  await put(db, 'a', 'b');
  await db.changeRecoveryKey(sheet(firstKey));
  const opens = (secret: Secret) => opensBy(folder, secret, keychain);
  const changes: readonly NextProtection[] = [passphrase('Sonne'), { kind: 'keychain' }, passphrase('Mond')];
  let former: Secret = { kind: 'none' };
  for (const next of changes) {
    await db.protect(next);
    expect(await opens(next)).toEqual([true, true]);
    expect(await opens(former)).toEqual([false, false]);
    expect(await opens(recovery(firstKey))).toEqual([true, true]);
    former = next;
  }
  expect(keychain.entries.size).toBe(0);
  await db.close();

  // The passphrase is lost: the recovery key opens, and a new passphrase is set with it.
  const found = await open(folder, {
    ...options,
    unlock: recovery(firstKey.toLowerCase().replaceAll('-', ' ')),
  });
  expect(settings(found)).toEqual({ a: 'b' });
  await found.protect(passphrase('Stern'));
  await found.close();
  expect(await opens(passphrase('Mond'))).toEqual([false, false]);
  const again = await open(folder, { ...options, unlock: passphrase('Stern') });
  await again.changeRecoveryKey(sheet(secondKey, 2));
  expect(await readKeyFacts(folder)).toEqual({ protection: 'passphrase', recoveryMadeAt: 2 });
  await again.close();
  expect(await opens(recovery(firstKey))).toEqual([false, false]);
  expect(await opens(recovery(secondKey))).toEqual([true, true]);
});

test('a slip in a recovery key is told from the key of another store', async () => {
  const folder = await storeFolder();
  const db = await open(folder);
  await db.changeRecoveryKey(sheet(firstKey));
  await db.close();
  const slip = firstKey.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  await expect(open(folder, { unlock: recovery(slip) })).rejects.toMatchObject(
    refused('store.recovery-key-typo'),
  );
  await expect(open(folder, { unlock: recovery(secondKey) })).rejects.toMatchObject(
    refused('store.wrong-recovery-key'),
  );
});

test('a keychain that is locked, absent, hanging or has lost the entry is told apart, and no new key is made', async () => {
  const folder = await storeFolder();
  const keychain = memoryKeychain();
  const db = await open(folder, { keychain });
  await db.protect({ kind: 'keychain' });
  await db.close();
  const slots = await readFile(`${folder}/keys.json`);
  const unlock = { kind: 'keychain' } as const;
  for (const state of ['locked', 'absent', 'hanging'] as const) {
    keychain.say(state);
    await expect(open(folder, { unlock, keychain })).rejects.toMatchObject({
      fault: { code: 'store.keychain', params: { state } },
    });
  }
  keychain.say('works');
  const entries = new Map(keychain.entries);
  keychain.entries.clear();
  await expect(open(folder, { unlock, keychain })).rejects.toMatchObject({
    fault: { code: 'store.keychain', params: { state: 'missing' } },
  });
  expect(await readFile(`${folder}/keys.json`)).toEqual(slots);
  expect(keychain.entries.size).toBe(0);
  for (const [account, secret] of entries) keychain.entries.set(account, secret);
  await (await open(folder, { unlock, keychain })).close();
});

test('a keychain that does not keep what it is given changes nothing', async () => {
  const folder = await storeFolder();
  const keychain = memoryKeychain();
  const db = await open(folder, { keychain, deriveKey: quick });
  await db.protect(passphrase('Sonne'));
  keychain.say('locked');
  await expect(db.protect({ kind: 'keychain' })).rejects.toMatchObject(refused('store.keychain'));
  await db.close();
  expect(await opensBy(folder, passphrase('Sonne'), keychain)).toEqual([true, true]);
});

const changes: readonly (readonly [string, Secret, (db: OpenStore) => Promise<void>, Secret])[] = [
  ['a new passphrase', passphrase('Sonne'), (db) => db.protect(passphrase('Mond')), passphrase('Mond')],
  ['the keychain', passphrase('Sonne'), (db) => db.protect({ kind: 'keychain' }), { kind: 'keychain' }],
  [
    'the keychain again',
    { kind: 'keychain' },
    (db) => db.protect({ kind: 'keychain' }),
    { kind: 'keychain' },
  ],
  [
    'a new recovery key',
    recovery(firstKey),
    (db) => db.changeRecoveryKey(sheet(secondKey, 2)),
    recovery(secondKey),
  ],
];

test.each(changes)(
  '%s, broken off at any write, leaves a store that opens',
  async (_, before, change, after) => {
    let done = false;
    for (let call = 1; !done; call += 1) {
      const folder = await storeFolder();
      const keychain = memoryKeychain();
      const options = { deriveKey: quick, keychain };
      const made = await open(folder, options);
      await made.changeRecoveryKey(sheet(firstKey));
      await made.protect(before.kind === 'keychain' ? before : passphrase('Sonne'));
      await made.close();
      const files = failingFiles();
      const db = await open(folder, { ...options, files, unlock: before });
      files.failFrom(files.calls.length + call, 'EIO');
      const acknowledged = await change(db).then(
        () => true,
        () => false,
      );
      // A crash: what the disk holds now is all there is.
      const copy = await copyOf(folder);
      done = !files.hasFailed;
      files.heal();
      await db.close();
      const opens = async (secret: Secret) =>
        open(copy, { ...options, unlock: secret }).then(
          async (again) => again.close().then(() => true),
          () => false,
        );
      const tried = [await opens(before), await opens(after)];
      expect(tried, `write ${call}`).toContain(true);
      if (acknowledged) {
        expect(await opens(after)).toBe(true);
        const stays = JSON.stringify(before) === JSON.stringify(after);
        expect(await opensBy(copy, before, keychain)).toEqual([stays, stays]);
      }
    }
  },
);
