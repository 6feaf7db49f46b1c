import { readdir, readFile, rm, truncate } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { lookInto, restoreBackup } from '#electron/features/backup/restore-backup.ts';
import { scratchFolder } from '../../store/scratch-store.ts';
import { computer, password, recoveryKey } from './club-with-backups.ts';

const byPassword = { kind: 'passphrase', passphrase: password } as const;
const byRecoveryKey = { kind: 'recovery', key: recoveryKey } as const;

/** A club with a backup of it, made while the plan named another number of days than now. */
async function clubWithBackup() {
  const here = await computer();
  const folder = await here.club();
  await here.backups().savePlan({ folder: null, daily: false, keepDays: 77 });
  const { path } = await here.backups().make(await scratchFolder(), 'by-hand');
  await here.backups().savePlan({ folder: null, daily: false, keepDays: 365 });
  return { ...here, folder, path };
}

test('looking inside tells what a backup holds and changes nothing', async () => {
  const { restoring, path, backups, folder, session } = await clubWithBackup();
  const files = await readdir(folder);
  expect(await lookInto(restoring, path, null)).toMatchObject({
    organisation: 'Turnverein Übersee',
    people: 0,
    lists: [],
    lastMailingAt: null,
    replaces: true,
  });
  expect(session.status()).toMatchObject({ state: 'open', folder });
  expect(backups().plan().keepDays).toBe(365);
  expect(await readdir(folder)).toEqual(files);
});

test('a backup goes into the place of its store, and the former state is kept aside', async () => {
  const { restoring, path, backups, folder, session } = await clubWithBackup();
  await restoreBackup(restoring, path, byPassword);
  expect(session.status()).toMatchObject({ state: 'open', practice: false, folder });
  expect(backups().plan().keepDays).toBe(77);
  const aside = (await readdir(folder)).find((name) => name.startsWith('aside-'));
  await session.switchTo({ folder: `${folder}/${aside}`, practice: false }, byPassword);
  expect(backups().plan().keepDays).toBe(365);
});

test('restored by the key of the open store, today’s password opens it and the former one does not', async () => {
  const { restoring, path, session, backups } = await clubWithBackup();
  await session.protect(byPassword, { kind: 'passphrase', passphrase: 'ganz neu gewählt' });
  await restoreBackup(restoring, path, null);
  expect(session.status()).toMatchObject({ state: 'locked' });
  await expect(session.unlock(byPassword)).rejects.toMatchObject({
    fault: { code: 'store.wrong-passphrase' },
  });
  await session.unlock({ kind: 'passphrase', passphrase: 'ganz neu gewählt' });
  expect(backups().plan().keepDays).toBe(77);
});

test('a destroyed store comes back from a backup by its recovery key', async () => {
  const { restoring, path, backups, folder, session } = await clubWithBackup();
  await session.close();
  for (const name of await readdir(folder)) {
    if (/\.(snapshot|log)$|^keys/.test(name)) await truncate(`${folder}/${name}`, 0);
  }
  await session.start();
  expect(session.status()).toMatchObject({ state: 'failed' });
  await expect(lookInto(restoring, path, null)).rejects.toMatchObject({ fault: { code: 'store.locked' } });
  expect(await lookInto(restoring, path, byRecoveryKey)).toMatchObject({ replaces: true });
  await restoreBackup(restoring, path, byRecoveryKey);
  expect(session.status()).toMatchObject({ state: 'open', folder, openedBy: 'recovery' });
  expect(backups().plan().keepDays).toBe(77);
});

test('on another computer a backup gets a place of its own, and practice stays what it is', async () => {
  const { path } = await clubWithBackup();
  const other = await computer();
  await other.session.start();
  const practice = other.session.place.folder;
  expect(await lookInto(other.restoring, path, byPassword)).toMatchObject({ replaces: false });
  await restoreBackup(other.restoring, path, byPassword);
  expect(other.session.status()).toMatchObject({ state: 'open', practice: false });
  expect(other.session.place.folder).not.toBe(practice);
  expect(other.backups().plan().keepDays).toBe(77);
  expect(await other.restoring.shelf.all()).toMatchObject([{ name: 'Turnverein Übersee' }]);
});

test('a wrong password or a damaged backup leaves the open store open', async () => {
  const { restoring, path, session, folder, backups } = await clubWithBackup();
  const wrong = { kind: 'passphrase', passphrase: 'geraten' } as const;
  await expect(restoreBackup(restoring, path, wrong)).rejects.toMatchObject({
    fault: { code: 'store.wrong-passphrase' },
  });
  await truncate(path, (await readFile(path)).length - 1);
  await expect(restoreBackup(restoring, path, byPassword)).rejects.toMatchObject({
    fault: { code: 'store.damaged', params: { part: 'backup' } },
  });
  await rm(path);
  await expect(restoreBackup(restoring, path, byPassword)).rejects.toMatchObject({
    fault: { code: 'store.read-failed' },
  });
  expect(session.status()).toMatchObject({ state: 'open', folder });
  expect(backups().plan().keepDays).toBe(365);
});
