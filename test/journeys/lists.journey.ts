import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { told } from './controls/engine-calls.ts';
import { journey } from './journey.ts';

const lists = (page: Page) =>
  page.getByRole('navigation').locator('a[href^="#/lists/"]').filter({ hasNotText: 'Gelöschte' });
const names = async (page: Page) =>
  (await lists(page).locator('.ell').allInnerTexts()).map((name) => name.trim());
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { name: new RegExp(name), level: 1 }).waitFor();

async function choose(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: 'Weitere Aktionen für diese Liste' }).click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
}

async function go(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name }).click();
}

/** By keyboard alone: from the sidebar into the form, through a refusal, to the new list. */
async function create(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Neue Liste' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Neue Liste anlegen' });
  await dialog.waitFor();
  await page.keyboard.type('chor');
  await page.keyboard.press('Enter');
  await dialog.getByText('Es gibt schon eine Liste namens „Chor“.').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Segelgruppe');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await heading(page, 'Segelgruppe');
  expect(await names(page)).toEqual(['Sonnenpost', 'Chor', 'Segelgruppe', 'Seefest 2025']);
}

async function setUp(page: Page): Promise<void> {
  await choose(page, 'Einstellungen der Liste …');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill('Segeln & Rudern');
  await dialog.getByRole('radio', { name: 'Rot' }).click();
  await dialog.getByLabel('Name des Absenders').fill('Abteilung Segeln');
  await dialog.getByLabel('Antworten an').fill('segeln');
  await dialog.getByLabel('Fußtext').fill('Jeden Samstag am Steg');
  await dialog.getByRole('button', { name: 'Zuständige Person hinzufügen' }).click();
  await dialog.getByLabel('Name 1').fill('Helga Döring');
  await dialog.getByLabel('E-Mail-Adresse 1').fill('helga@example.org');
  await dialog.getByRole('button', { name: /Anmeldung per Mail/ }).click();
  await page.getByRole('option', { name: 'geschlossen' }).click();
  await dialog.getByText(/kommt nicht auf die Liste/).waitFor();
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await dialog.getByText('In der Adresse fehlt das @-Zeichen.').waitFor();
  // The cursor stands where the mistake is.
  await page.keyboard.press('Control+a');
  await page.keyboard.type('segeln@example.org');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await heading(page, 'Segeln & Rudern');
  await page.getByText('Segelgruppe in Segeln & Rudern umbenannt').waitFor();
}

async function copyAndMove(page: Page): Promise<void> {
  await go(page, 'Chor');
  await heading(page, 'Chor');
  await choose(page, 'Liste duplizieren …');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Kantorei');
  await dialog.getByText('Auch die Personen übernehmen').click();
  await dialog.getByRole('button', { name: 'Duplizieren' }).click();
  await heading(page, 'Kantorei');
  await page.getByText(/^18 erhalten Post/).waitFor();
  await choose(page, 'Nach oben');
  await expect
    .poll(() => names(page))
    .toEqual(['Sonnenpost', 'Chor', 'Kantorei', 'Segeln & Rudern', 'Seefest 2025']);
  await choose(page, 'Liste ruhen lassen');
  await page.getByText('Diese Liste ruht. Es wird nichts an sie gesendet.').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('Diese Liste ruht. Es wird nichts an sie gesendet.').waitFor({ state: 'hidden' });
}

async function deleteAndBringBack(page: Page): Promise<void> {
  await choose(page, 'Liste löschen …');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Liste löschen' }).click();
  await heading(page, 'Gelöschte Listen');
  await page.getByText('noch 30 Tage').waitFor();
  await expect.poll(() => names(page)).not.toContain('Kantorei');
  await page.getByRole('button', { name: 'Kantorei zurückholen' }).click();
  await heading(page, 'Kantorei');
  await page.getByText(/^18 erhalten Post/).waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => names(page)).not.toContain('Kantorei');
}

/** What a list says about itself arrives in the preview of a mailing to it. */
async function seeFooter(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Neue Rundmail/ }).click();
  await page.getByRole('main').getByRole('button', { name: 'Liste wählen' }).click();
  await page.getByRole('menuitemcheckbox', { name: /^Segeln/ }).click();
  await page.keyboard.press('Escape');
  await page.frameLocator('iframe').getByText('Jeden Samstag am Steg').waitFor();
  await page.getByText('Abteilung Segeln').first().waitFor();
}

/** F2 in the sidebar: Esc gives up, a taken name is refused beside the field, Enter renames; then it is taken back. */
async function renameByKey(page: Page): Promise<void> {
  const link = lists(page).filter({ hasText: 'Chor' });
  await link.focus();
  await page.keyboard.press('F2');
  const field = page.getByLabel('Chor umbenennen');
  await field.fill('Kammerchor');
  await page.keyboard.press('Escape');
  await expect.poll(() => link.evaluate((it) => it === document.activeElement)).toBe(true);
  expect(await names(page)).toContain('Chor');
  await page.keyboard.press('F2');
  await field.fill('sonnenpost');
  await page.keyboard.press('Enter');
  await page.getByText('Es gibt schon eine Liste namens „Sonnenpost“.').waitFor();
  await field.fill('Kammerchor');
  await page.keyboard.press('Enter');
  await expect.poll(() => names(page)).toContain('Kammerchor');
  await expect.poll(() => page.locator(':focus').innerText()).toContain('Kammerchor');
  await page.keyboard.press('Control+z');
  await expect.poll(() => names(page)).toContain('Chor');
}

/** Every act on lists since the beginning, taken back after the restart, newest first. */
async function undoAll(page: Page): Promise<void> {
  await go(page, 'Gelöschte Listen');
  await page.getByText('Kantorei', { exact: true }).waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => names(page)).toContain('Kantorei');
  for (const [undone, left] of [
    ['Kantorei verschoben', ['Sonnenpost', 'Chor', 'Segeln & Rudern', 'Kantorei']],
    ['Kantorei als Kopie von Chor angelegt', ['Sonnenpost', 'Chor', 'Segeln & Rudern']],
    ['Segelgruppe in Segeln & Rudern umbenannt', ['Sonnenpost', 'Chor', 'Segelgruppe']],
    ['Liste Segelgruppe angelegt', ['Sonnenpost', 'Chor']],
  ] as const) {
    await page.getByText(undone).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => names(page)).toEqual([...left, 'Seefest 2025']);
  }
}

journey(
  'lists are made, set up, copied, put to rest, deleted and brought back, and all of it is taken back after a restart',
  {},
  async (app) => {
    const { page } = app;
    await page.getByText('Übung: nichts verlässt diesen Rechner').waitFor();
    await renameByKey(page);
    await create(page);
    await setUp(page);
    await copyAndMove(page);
    await deleteAndBringBack(page);
    await seeFooter(page);
    await app.restart();
    await expect.poll(() => names(page)).toEqual(['Sonnenpost', 'Chor', 'Segeln & Rudern', 'Seefest 2025']);
    await undoAll(page);
  },
);

journey(
  'a list for which a mailing waits is deleted after a question, and what waits is cancelled',
  {},
  async ({ page }) => {
    const draft = (await told(page, 'mailings.all', { search: '' })).find(({ state }) => state === 'draft');
    const mailingId = draft?.id ?? expect.fail('no draft');
    const { receiving } = await told(page, 'mailings.check', { mailingId });
    await told(page, 'mailings.send', { mailingId, people: receiving });
    await told(page, 'mailings.pause', { mailingId });
    await go(page, 'Sonnenpost');
    await heading(page, 'Sonnenpost');
    const ask = async (answer: string) => {
      await choose(page, 'Liste löschen …');
      await page.getByRole('alertdialog').getByRole('button', { name: 'Liste löschen' }).click();
      await page
        .getByRole('alertdialog')
        .getByText(new RegExp(`${receiving}`))
        .waitFor();
      await page.getByRole('alertdialog').getByRole('button', { name: answer }).click();
    };
    await ask('Liste aktiv lassen');
    expect(await names(page)).toContain('Sonnenpost');
    expect((await told(page, 'mailings.progress', { mailingId })).counts.waiting).toBe(receiving);
    await ask('Abbrechen und löschen');
    await heading(page, 'Gelöschte Listen');
    const { counts } = await told(page, 'mailings.progress', { mailingId });
    expect(counts).toMatchObject({ waiting: 0, cancelled: receiving, accepted: 0 });
  },
);
