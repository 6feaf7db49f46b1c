import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Translate } from '#wording/wording.ts';
import { wordsIn } from '../renderer/words.ts';
import { told } from './controls/engine-calls.ts';
import { journey } from './journey.ts';

const members = [
  'Mitgl.-Nr.;Name, Vorname;E-Mail;Abt.;Eintritt',
  '1042;"Österle, Änne";aenne.oesterle@example.org;Turnen;12.03.2021',
  '1043;"Müßig, Jörg";joerg.muessig@example.org;Tischtennis;01.09.1998',
  '1044;"Ebert, Sabine";siehe Ehemann;Turnen;08.08.2022',
  '1045;"Beck, Arne";arne.beck@example.org;Turnen;15.01.2024',
].join('\r\n');

/** A spreadsheet in German Windows writes one byte for each umlaut. */
const windows = Buffer.from(members, 'latin1');

/** Everything known of everybody, to be held against itself. */
async function everybody(page: Page): Promise<string> {
  const chosen = { query: { listId: null, search: '', segment: 'all' as const }, except: [] };
  return (await told(page, 'recipients.export', { chosen, form: 'exact' })).text;
}

async function openList(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

const choose = (page: Page, name: string, bytes: Buffer) =>
  page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: bytes });

const next = (page: Page, t: Translate, step: 'columns' | 'people' | 'consent' | 'trial') =>
  page.getByRole('button', { name: t('imports:next', { step: t(`imports:step.${step}`) }) });

/** From the source that was read to the trial run, as the file stands. */
async function onToTrial(page: Page, t: Translate): Promise<void> {
  for (const step of ['columns', 'people', 'consent', 'trial'] as const) await next(page, t, step).click();
  await page.getByRole('heading', { name: t('import-trial:trial-title') }).waitFor();
}

/** Mends the line without an address by typing, without a mouse. */
async function mendByKeys(page: Page, t: Translate): Promise<void> {
  const field = page.getByLabel(t('import-people:address-of', { line: 4 }));
  await field.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('sabine.ebert');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').first().waitFor();
  await page.keyboard.type('@example.org');
  await page.keyboard.press('Enter');
  await field.waitFor({ state: 'detached' });
}

async function importMembers(page: Page, t: Translate): Promise<void> {
  await page.keyboard.press('Control+O');
  await page.getByRole('heading', { name: t('imports:source-title') }).waitFor();
  await choose(page, 'Mitglieder.csv', windows);
  // Once the file was read, Enter leads on.
  await expect
    .poll(() => next(page, t, 'columns').evaluate((at) => at === document.activeElement))
    .toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('rowheader', { name: 'Österle, Änne' }).waitFor();
  await page.getByRole('cell', { name: '12. März 2021' }).waitFor();
  await next(page, t, 'people').press('Enter');
  await mendByKeys(page, t);
  await next(page, t, 'consent').press('Enter');
  await page.getByLabel(t('import-trial:how.paper')).press('Space');
  await page
    .getByRole('group', { name: t('import-trial:since') })
    .getByRole('spinbutton')
    .first()
    .focus();
  // As it is written in German; each part leads on to the next.
  await page.keyboard.type('01.05.2024');
  await page.getByLabel(t('import-trial:note')).fill('Ordner Vorstand');
  await next(page, t, 'trial').press('Enter');
  await page.getByRole('button', { name: t('import-trial:import', { count: 4 }) }).press('Enter');
  await page.getByRole('heading', { name: t('import-report:done') }).waitFor();
}

async function undoImport(page: Page, t: Translate): Promise<void> {
  await page.getByRole('button', { name: t('import-report:undo-long') }).press('Enter');
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: t('import-report:undo') })
    .press('Enter');
  await page.getByText(t('import-report:undone')).waitFor();
}

journey(
  'a member list from a German spreadsheet comes in, is taken back, and comes in again',
  { language: 'de' },
  async ({ page }) => {
    const t = await wordsIn('de');
    await openList(page, 'Sonnenpost');
    const before = await everybody(page);
    await importMembers(page, t);
    await undoImport(page, t);
    expect(await everybody(page)).toBe(before);

    await page
      .getByRole('button', { name: t('import-report:close'), exact: true })
      .last()
      .click();
    await importMembers(page, t);
    const after = await everybody(page);
    expect(after).toContain('joerg.muessig@example.org');
    expect(after).toContain('sabine.ebert@example.org');
    await page.getByRole('button', { name: t('import-report:to-report') }).press('Enter');
    await page.getByRole('gridcell', { name: 'Jörg Müßig' }).waitFor();
    await page.getByText('auf Papier, seit 1. Mai 2024 · Ordner Vorstand').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: t('import-report:file') }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toContain('Müßig');
    await openList(page, 'Sonnenpost');
    await page.getByRole('searchbox').fill('Österle');
    await page.getByRole('row', { name: /Österle, Änne/ }).waitFor();
  },
);

journey(
  'addresses pasted on a list begin an import, and going back loses nothing',
  { language: 'de' },
  async ({ page }) => {
    const t = await wordsIn('de');
    await openList(page, 'Chor');
    await page.getByRole('row', { name: /Albers/ }).waitFor();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'Nele Vogel <nele.vogel@example.org>, uwe.roth@example.org');
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    });
    await next(page, t, 'columns').click();
    const salutation = page.getByRole('checkbox', { name: /Anrede/ });
    await salutation.check();
    await page.getByRole('cell', { name: t('imports:salutation-of', { name: 'Nele' }) }).waitFor();
    await next(page, t, 'people').click();
    await page.getByRole('heading', { name: t('import-people:title') }).waitFor();
    await page.getByRole('button', { name: t('imports:back', { step: t('imports:step.columns') }) }).click();
    expect(await salutation.isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').getByText(t('imports:leave-text')).waitFor();
    await page.getByRole('button', { name: t('imports:stay') }).click();
    for (const step of ['people', 'consent', 'trial'] as const) await next(page, t, step).click();
    await page.getByRole('button', { name: t('import-trial:import', { count: 2 }) }).click();
    await page.getByRole('heading', { name: t('import-report:done') }).waitFor();
    await page
      .getByRole('button', { name: t('import-report:close'), exact: true })
      .last()
      .click();
    await page.getByRole('searchbox').fill('vogel');
    await page.getByRole('row', { name: /Vogel, Nele/ }).waitFor();
  },
);

journey('what cannot be imported is said in a sentence', { language: 'de' }, async ({ page }) => {
  const t = await wordsIn('de');
  await openList(page, 'Sonnenpost');
  await page.keyboard.press('Control+O');
  await choose(page, 'Kartei.xlsx', Buffer.from('PK'));
  await page.getByText(t('imports:later-format', { ending: 'xlsx' })).waitFor();
  await choose(page, 'leer.csv', Buffer.from(''));
  await page.getByText(t('faults:import.empty')).waitFor();
  await choose(page, 'Orte.csv', Buffer.from('Ort;Land\r\nLeipzig;DE\r\nWien;AT\r\n'));
  await next(page, t, 'columns').click();
  await next(page, t, 'people').click();
  await page.getByText(t('faults:import.no-address-column')).waitFor();
  await page.getByRole('heading', { name: t('imports:columns-title') }).waitFor();
  // Nothing is lost that was not asked about, and afterwards nothing is left.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t('imports:leave') }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await told(page, 'imports.reports', {})).toEqual([]);
});

journey('a cancelled import leaves nothing behind', { language: 'de' }, async ({ page }) => {
  const t = await wordsIn('de');
  await openList(page, 'Chor');
  const before = await everybody(page);
  const lines = Array.from(
    { length: 20_000 },
    (_, at) => `Mira${at};Sample${at};mira${at}@example.org;Gruppe ${at % 7}`,
  );
  await page.keyboard.press('Control+O');
  await choose(page, 'viele.csv', Buffer.from(['Vorname;Nachname;E-Mail;Gruppe', ...lines].join('\n')));
  await onToTrial(page, t);
  await page.getByRole('button', { name: t('import-trial:import', { count: 20_000 }) }).click();
  await page.getByRole('heading', { name: t('import-report:running') }).waitFor();
  // The sheet may go; the card in the sidebar stays, and can cancel too.
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('import-report:close'), exact: true })
    .first()
    .click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: t('shell:job.import-cancel') }).click();
  await page.getByRole('region', { name: t('shell:job.import') }).waitFor({ state: 'detached' });
  expect(await everybody(page)).toBe(before);
  expect(await told(page, 'imports.reports', {})).toEqual([]);
});
