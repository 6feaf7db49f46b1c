import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recoveryKeyOf } from '#domain/store/recovery-key.ts';
import type { NewClub } from '#electron/features/store/ports.ts';
import { makeClubStore } from '#electron/store/keeper.ts';
import { readKeyFacts } from '#electron/store/keys/key-facts.ts';
import { organisationTable } from '#electron/store/tables/organisation.ts';
import { recoveryKeepers } from '#electron/store/tables/recovery-keepers.ts';
import { failingFiles } from './failing-files.ts';
import { memoryKeychain } from './memory-keychain.ts';
import { quickKey } from './quick-key.ts';
import { scratchFolder } from './scratch-store.ts';
import { open, settings, storeFolder, storeOptions } from './store-folder.ts';

const key = recoveryKeyOf(new Uint8Array(23).fill(7));
const club: NewClub = {
  organisation: { name: 'Ruderclub Lindenau', mark: 'RL', legalNotice: 'Seestraße 1' },
  language: 'de',
  protection: { kind: 'keychain' },
  recovery: { key, createdAt: 5, keepers: ['Nadja Berger'] },
};

test('a new store knows its organisation, an account that sends nothing, and who keeps the sheet, but not the key', async () => {
  const folder = join(await scratchFolder(), 'club');
  const options = { ...storeOptions(folder), deriveKey: quickKey, keychain: memoryKeychain() };
  await makeClubStore(options, club);
  expect(await readKeyFacts(folder)).toEqual({ protection: 'keychain', recoveryMadeAt: 5 });
  const db = await open(folder, { ...options, unlock: { kind: 'keychain' } });
  expect(organisationTable(db).get()).toMatchObject({
    name: 'Ruderclub Lindenau',
    legalNotice: 'Seestraße 1',
  });
  expect(organisationTable(db).accountKind()).toBe('none');
  expect(recoveryKeepers(db).of(5)).toEqual(['Nadja Berger']);
  const kept = JSON.stringify(settings(db));
  expect(kept).not.toContain(key);
  expect(kept).not.toContain(key.replaceAll('-', ''));
  await db.close();
});

test.each(['failAt', 'failFrom'] as const)(
  '%s: each write in turn leaves a whole store or none',
  async (how) => {
    let made = false;
    for (let call = 1; !made; call += 1) {
      const folder = join(await scratchFolder(), 'club');
      const keychain = memoryKeychain();
      const files = failingFiles();
      files[how](call, 'ENOSPC');
      const options = { ...storeOptions(folder), deriveKey: quickKey, keychain };
      const refused = await makeClubStore({ ...options, files }, club).then(
        () => null,
        (error: unknown) => error,
      );
      made = !files.hasFailed;
      if (refused !== null) expect(refused).toMatchObject({ fault: { code: 'store.disk-full' } });
      files.heal();
      const left = await readKeyFacts(folder);
      if (refused === null || left !== null) {
        // On a disk that takes nothing any more what is whole cannot be taken back either.
        expect(refused === null || how === 'failFrom').toBe(true);
        const secret = { kind: 'recovery', key } as const;
        const db = await open(folder, { ...options, unlock: secret });
        expect(organisationTable(db).get().name).toBe('Ruderclub Lindenau');
        await db.close();
      } else if (how === 'failAt') {
        expect(keychain.entries.size).toBe(0);
        expect(await readdir(folder).catch(() => [])).toEqual([]);
      }
      // What was begun is no obstacle to the next try.
      if (left === null) await makeClubStore(options, club);
    }
  },
);

test('a keychain that keeps nothing makes no store', async () => {
  const folder = join(await scratchFolder(), 'club');
  const keychain = memoryKeychain();
  keychain.say('hanging');
  const making = makeClubStore({ ...storeOptions(folder), keychain }, club);
  await expect(making).rejects.toMatchObject({
    fault: { code: 'store.keychain', params: { state: 'hanging' } },
  });
  expect(await readdir(folder)).toEqual([]);
});

test('a store that is there is never made over, nor cleared away by the try', async () => {
  const folder = await storeFolder();
  const before = await readdir(folder);
  await expect(makeClubStore({ ...storeOptions(folder), keychain: memoryKeychain() }, club)).rejects.toThrow(
    'already',
  );
  expect(await readdir(folder)).toEqual(before);
});
