import { readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { App } from './open-app.ts';
import { journey } from './journey.ts';

const hostile = '<img src=x onerror="document.title=1">';

/** The newest snapshot or log of the practice store. */
async function newest(app: App, ending: 'snapshot' | 'log'): Promise<string> {
  const folder = join(app.folder, 'practice');
  const names = (await readdir(folder)).filter((name) => name.endsWith(`.${ending}`)).toSorted();
  return join(folder, names.at(-1) ?? '');
}

/** Ends the program, spoils its files, and starts it again. */
async function spoilAndRestart(app: App, spoil: () => Promise<void>): Promise<void> {
  await app.program().stop();
  await spoil();
  await app.restart();
}

journey(
  'a damaged, an empty and a foreign store are explained, and the state before opens',
  {},
  async (app) => {
    const { page } = app;
    await page.getByText('Übung: nichts verlässt diesen Rechner').waitFor();
    await app.restart();

    await spoilAndRestart(app, async () => truncate(await newest(app, 'snapshot'), 5000));
    await page.getByText('Die Daten wurden nicht geöffnet').waitFor();
    await page.getByText(/Der Datenbestand ist beschädigt/).waitFor();
    await page.getByRole('button', { name: 'Den Stand davor öffnen' }).click();
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Sonnenpost/ })
      .waitFor();

    await spoilAndRestart(app, async () => truncate(await newest(app, 'snapshot'), 0));
    await page.getByText(/Eine Datei des Datenbestands ist leer/).waitFor();
    await spoilAndRestart(app, async () => writeFile(await newest(app, 'snapshot'), 'Liebe Mitglieder,\n'));
    await page.getByText(/nicht von Rundpost stammt/).waitFor();
    await page.getByRole('button', { name: 'Übung neu beginnen' }).click();
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Sonnenpost/ })
      .waitFor();
  },
);

journey('HTML in a name is shown as it was typed, on every screen that shows it', {}, async (app) => {
  const { page } = app;
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Sonnenpost/ })
    .click();
  await page.getByRole('button', { name: 'Hinzufügen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Vorname').fill(hostile);
  await dialog.getByLabel('Nachname').fill('Aa\u202Egnal');
  await dialog.getByLabel('E-Mail-Adresse').fill('aa@example.org');
  await dialog.getByRole('button', { name: 'Hinzufügen' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('row', { name: /aa@example\.org/ }).click();
  await page.getByRole('heading', { name: `${hostile} Aagnal` }).waitFor();
  await page.getByText(`Hallo ${hostile}`).waitFor();

  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Rundmails/ })
    .click();
  await page.getByRole('row', { name: /Sommerfest/ }).click();
  await page.keyboard.press('Enter');
  const mail = page.frameLocator('iframe');
  await mail.getByText(`Hallo ${hostile},`).waitFor();
  expect(await page.locator('img[src]').count()).toBe(0);
  expect(await mail.locator('img[src]').count()).toBe(0);
  expect(await page.title()).toContain('Rundpost');
});
