import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { NextProtection, Secret } from '#contract/store.ts';
import { recoveryKeyOf } from '#domain/store/recovery-key.ts';
import type { Keychain } from '#electron/features/store/ports.ts';
import { realFiles } from '#electron/store/files.ts';
import { readKeyFacts } from '#electron/store/keys/key-facts.ts';
import { readSlots } from '#electron/store/keys/slots-on-disk.ts';
import { unlockKeys } from '#electron/store/keys/unlock.ts';
import type { OpenStore } from '#electron/store/live/open-store.ts';
import { systemRandomness } from '#electron/system/randomness.ts';
import { failingFiles } from './failing-files.ts';
import { memoryKeychain } from './memory-keychain.ts';
import { quickKey as quick } from './quick-key.ts';
import { copyOf, open, put, settings, storeFolder } from './store-folder.ts';

const passphrase = (words: string) => ({ kind: 'passphrase', passphrase: words }) as const;
const refused = (code: string) => ({ fault: { code } });

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
    let refusedButChanged = 0;
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
      if (!acknowledged && tried[0] === false) refusedButChanged += 1;
      if (acknowledged) {
        expect(await opens(after)).toBe(true);
        const stays = JSON.stringify(before) === JSON.stringify(after);
        expect(await opensBy(copy, before, keychain)).toEqual([stays, stays]);
      }
    }
    // Only where the name was changed and the folder could not be synced does a refusal leave the new one.
    expect(refusedButChanged).toBeLessThanOrEqual(1);
  },
);
