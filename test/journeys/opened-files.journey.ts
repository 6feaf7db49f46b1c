import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { wordsIn } from '../renderer/words.ts';
import { journey } from './journey.ts';
import { choose } from './menu-reader.ts';
import type { App } from './open-app.ts';

const kept = (name: string) => join(import.meta.dirname, '..', 'addressbook', 'files', name);
let folder = '';
const made = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rundpost-opened-'));
  for (const name of ['Chor.csv', 'Vorstand.csv'])
    await writeFile(made(name), 'E-Mail\nada@example.org\neve@example.org\n');
  await writeFile(made('Verein.rundpost'), 'kein Rundpost');
  await writeFile(made('Lied.mp3'), 'la la la');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const sheet = ({ page }: App) => page.locator('.sheet');
/** The import sheet with what it recognised in that file. */
const sheetOf = (app: App, name: string) => sheet(app).getByText(name).first().waitFor();
async function closeSheet(app: App): Promise<void> {
  const t = await wordsIn('de');
  await app.page.keyboard.press('Escape');
  await app.page
    .getByRole('alertdialog')
    .getByRole('button', { name: t('imports:leave'), exact: true })
    .click();
}
const secondStart = (app: App, ...paths: string[]) =>
  app.desktop().emit('app', 'second-instance', ['electron', 'main.js', ...paths], '/');

journey(
  'an address file given at the start opens the import sheet, and those of a second start wait for it',
  { on: 'desktop', args: [kept('commas-english.csv')] },
  async (app) => {
    await sheetOf(app, 'commas-english.csv');
    await secondStart(app, made('Chor.csv'), made('Vorstand.csv'));
    await closeSheet(app);
    await sheetOf(app, 'Chor.csv');
    await closeSheet(app);
    await sheetOf(app, 'Vorstand.csv');
    await closeSheet(app);
    await sheet(app).waitFor({ state: 'detached' });
  },
);

journey('files dropped anywhere are opened one after the other', { on: 'desktop' }, async (app) => {
  const t = await wordsIn('de');
  const { page } = app;
  await page.getByRole('heading', { level: 1, name: t('mailings:title') }).waitFor();
  await app.desktop().drop('main', [made('Chor.csv'), made('Verein.rundpost')]);
  await sheetOf(app, 'Chor.csv');
  await closeSheet(app);
  await page.getByRole('heading', { level: 1, name: t('backup:restore.title') }).waitFor();
  // Its ending is that of a backup, its bytes are not.
  await page.getByText('stammt', { exact: false }).first().waitFor();
  await expect.poll(() => page.getByLabel(t('backup:restore.folder')).inputValue()).toBe(folder);
});

journey('a file dropped on a mail that is shown is dropped on the window', { on: 'desktop' }, async (app) => {
  const { page } = app;
  await choose(app, 'duplicate-mailing');
  const frame = await page.locator('iframe').first().boundingBox();
  const drag = await page.context().newCDPSession(page);
  const data = { items: [], files: [made('Chor.csv')], dragOperationsMask: 1 };
  const within = { x: (frame?.x ?? 0) + 40, y: (frame?.y ?? 0) + 40 };
  // The pointer comes in over the window's edge, as it does from another program.
  for (const [type, at] of [
    ['dragEnter', { x: 4, y: 300 }],
    ['dragOver', { x: 4, y: 300 }],
    ['dragOver', within],
    ['drop', within],
  ] as const)
    await drag.send('Input.dispatchDragEvent', { type, ...at, data });
  await sheetOf(app, 'Chor.csv');
});

journey('behind the lock files wait, and what cannot be opened is said', { on: 'desktop' }, async (app) => {
  const t = await wordsIn('de');
  const { page } = app;
  await page.getByRole('heading', { level: 1, name: t('mailings:title') }).waitFor();
  await page.keyboard.press('Control+l');
  const unlock = page.getByRole('button', { name: t('unlock:unlock'), exact: true });
  await unlock.waitFor();
  await app.desktop().openFile(made('Chor.csv'));
  await app.desktop().openFile(made('Lied.mp3'));
  await page.getByText(t('shell:files-wait', { count: 2 })).waitFor();
  await unlock.click();
  await sheetOf(app, 'Chor.csv');
  await closeSheet(app);
  await page.getByText(/Lied\.mp3/).waitFor();
  await page.getByRole('button', { name: t('shell:understood') }).click();
  await page.getByText(/Lied\.mp3/).waitFor({ state: 'detached' });

  await page.keyboard.press('Control+l');
  await unlock.waitFor();
  await app.desktop().openFile(made('Verein.rundpost'));
  await page.getByText(t('shell:files-wait', { count: 1 })).waitFor();
  await unlock.click();
  await expect.poll(() => page.getByLabel(t('backup:restore.folder')).inputValue()).toBe(folder);
});
