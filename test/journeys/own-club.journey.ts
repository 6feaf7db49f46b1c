import { readdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Translate } from '#wording/wording.ts';
import { wordsIn } from '../renderer/words.ts';
import { expected, leavers, memberFile } from './club-members.ts';
import { told } from './controls/engine-calls.ts';
import { journey } from './journey.ts';
import type { App } from './open-app.ts';
import { club, notePrinting, password, setUpClub } from './set-up-club.ts';

const list = 'Vereinsbrief';
const everybody = { query: { listId: null, search: '', segment: 'all' as const }, except: [] };

/** Everything known of everybody, to the byte. */
async function exported(page: Page): Promise<string> {
  return (await told(page, 'recipients.export', { chosen: everybody, form: 'exact' })).text;
}

/** A list by hand, with three who were on it and left. */
async function makeList(page: Page, t: Translate): Promise<void> {
  await page.getByRole('button', { name: t('lists:new'), exact: true }).click();
  await page.getByRole('dialog').getByLabel(t('lists:name'), { exact: true }).fill(list);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('lists:create') })
    .click();
  await page.getByRole('heading', { name: list, level: 1 }).waitFor();
  const listId = (await told(page, 'lists.all', {}))[0]?.id ?? expect.fail('no list');
  for (const { givenName, familyName, address } of leavers) {
    const person = { givenName, familyName, address, salutation: '', language: 'de' as const, groups: [] };
    const consent = { how: 'paper' as const, note: '' };
    await told(page, 'recipients.add', { listId, person, consent, evenSo: false });
  }
  const chosen = { query: { listId, search: '', segment: 'all' as const }, except: [] };
  await told(page, 'recipients.leave', { chosen, listId });
}

const next = (page: Page, t: Translate, step: 'columns' | 'people' | 'consent' | 'trial') =>
  page.getByRole('button', { name: t('imports:next', { step: t(`imports:step.${step}`) }) });

/** The file through all five steps. */
async function importMembers(page: Page, t: Translate): Promise<void> {
  await page
    .getByRole('button', { name: t('imports:open-sheet') })
    .first()
    .click();
  const sheet = page.getByRole('dialog');
  await sheet
    .locator('input[type=file]')
    .setInputFiles({ name: 'Mitglieder.csv', mimeType: 'text/csv', buffer: memberFile() });
  await next(page, t, 'columns').click();
  await page.getByRole('rowheader', { name: /Müßig-0/ }).waitFor();
  await next(page, t, 'people').click();
  await page.getByText(t('import-people:stays-text')).waitFor();
  await next(page, t, 'consent').click();
  await page.getByLabel(t('import-trial:how.membership')).check();
  await next(page, t, 'trial').click();
  await page.getByRole('button', { name: t('import-trial:import', { count: expected.new }) }).click();
  await page.getByRole('heading', { name: t('import-report:done') }).waitFor();
}

/** The import, its undo, and the import again; the report counts every row. */
async function importTwice(page: Page, t: Translate): Promise<void> {
  const before = await exported(page);
  await importMembers(page, t);
  expect(await exported(page)).not.toBe(before);
  await page.getByRole('button', { name: t('import-report:undo-long') }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: t('import-report:undo') })
    .click();
  await page.getByText(t('import-report:undone')).waitFor();
  expect(await exported(page)).toBe(before);
  await page
    .getByRole('button', { name: t('import-report:close'), exact: true })
    .last()
    .click();

  await importMembers(page, t);
  await page
    .getByRole('button', { name: t('import-report:close'), exact: true })
    .last()
    .click();
  const [report] = await told(page, 'imports.reports', {});
  expect(report).toMatchObject({
    new: expected.new,
    skipped: expected.left,
    unreadable: expected.unreadable,
  });
  expect(await told(page, 'recipients.counts', { listId: null, search: '' })).toMatchObject({
    all: expected.new + expected.left,
    left: expected.left,
  });
}

/** One person changed in the panel, and everybody put into a group. */
async function changePeople(page: Page, t: Translate): Promise<void> {
  await page.getByRole('searchbox').fill('Müßig-0');
  await page.getByRole('row', { name: /Müßig-0/ }).click();
  await page.getByRole('button', { name: t('recipients:edit') }).click();
  await page.getByRole('textbox', { name: t('recipients:given-name') }).fill('Anneliese');
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: /Müßig-0, Anneliese/ }).waitFor();
  await page.getByRole('searchbox').fill('');
  await page.getByRole('row', { name: /Ahrens/ }).waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: t('people:group-some') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').or(dialog.getByRole('combobox')).first().fill('Jahresbrief');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => exported(page)).toContain('Jahresbrief');
}

async function lockAndUnlock(page: Page, t: Translate): Promise<void> {
  await page.keyboard.press('Control+l');
  const field = page.getByLabel(t('unlock:password'), { exact: true });
  await field.fill(password);
  await page.getByRole('button', { name: t('unlock:unlock') }).click();
  await page.getByRole('button', { name: club }).waitFor();
}

async function backUp(app: App, t: Translate, folder: string): Promise<void> {
  const { page } = app;
  await page.goto(`${app.origin()}/#/settings/backup`);
  await page.getByLabel(t('backup:plan.folder')).fill(folder);
  await page.getByRole('button', { name: t('backup:plan.save') }).click();
  await page.getByRole('button', { name: t('backup:now') }).click();
  await page.getByText(t('backup:all')).waitFor();
}

/** Everything the store consists of is emptied while the program is away. */
async function destroy(app: App): Promise<void> {
  const status = await told(app.page, 'store.status', {});
  const folder = 'folder' in status ? status.folder : '';
  await app.program().stop();
  const files = (await readdir(folder)).filter((name) => /\.(snapshot|log)$|^keys/.test(name));
  expect(files.length).toBeGreaterThan(2);
  for (const name of files) await truncate(join(folder, name), 0);
  await app.restart();
}

async function restore(page: Page, t: Translate, folder: string): Promise<void> {
  await page.getByRole('button', { name: t('unlock:restore') }).click();
  await page.getByLabel(t('backup:restore.folder')).fill(folder);
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: t('backup:reason.by-hand') }).check();
  await page.getByRole('textbox', { name: t('backup:restore.passphrase'), exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByText(`${list} (`).waitFor();
  await page.getByRole('button', { name: t('backup:restore.do') }).click();
  await page.getByRole('button', { name: club }).waitFor();
}

journey(
  'J5: our own club, from the first run to a backup that brings it back',
  { language: 'de' },
  async (app) => {
    const { page } = app;
    const t = await wordsIn('de');
    const backups = join(app.folder, 'scratch');
    await notePrinting(page);
    await setUpClub(page, t);
    await makeList(page, t);
    await importTwice(page, t);
    await changePeople(page, t);
    await lockAndUnlock(page, t);
    const before = await exported(page);
    await backUp(app, t, backups);
    await destroy(app);
    await restore(page, t, backups);
    expect(await exported(page)).toBe(before);
  },
);
