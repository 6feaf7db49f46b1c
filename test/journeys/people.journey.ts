import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { addPeople, openPractice } from '../bench/many-people.ts';
import { journey } from './journey.ts';

const many = 600;

async function go(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('link', { name }).click();
}

async function openBeck(page: Page): Promise<void> {
  await page.getByRole('searchbox').fill('Beck Arne');
  await page.getByRole('row', { name: /Beck, Arne/ }).click();
  await page.getByRole('heading', { name: 'Arne Beck' }).waitFor();
}

async function menu(page: Page, button: string, item: RegExp): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Enter saves, Esc restores, an error stays beside the field; by keyboard alone. */
async function editInline(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Felder' }).click();
  await page.getByRole('button', { name: /^E-Mail-Adresse: / }).focus();
  await page.keyboard.press('Enter');
  const address = page.getByRole('textbox', { name: 'E-Mail-Adresse' });
  await address.fill('arne');
  await page.keyboard.press('Enter');
  await page.getByText('In der Adresse fehlt das @-Zeichen.').waitFor();
  await address.press('Escape');
  await page.getByRole('button', { name: /^E-Mail-Adresse: arne\.beck@/ }).waitFor();
  await page.getByRole('heading', { name: 'Arne Beck' }).waitFor();
  await page.getByRole('button', { name: 'Bearbeiten' }).click();
  await page.getByRole('textbox', { name: 'Vorname' }).fill('Arndt');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Arndt Beck' }).waitFor();
  const focused = page.locator(':focus');
  await expect.poll(() => focused.getAttribute('aria-label')).toMatch(/^Vorname: Arndt/);
  await page.keyboard.press('Control+z');
  await page.getByRole('heading', { name: 'Arne Beck' }).waitFor();
}

/** Adding, putting on a list and editing have keys; none of them loses the focus when it is not wanted after all. */
async function byKeys(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  for (const [key, title] of [
    ['Insert', 'Person hinzufügen'],
    ['Control+Shift+N', 'Person hinzufügen'],
    ['Control+Shift+L', '1 Person in eine Liste'],
  ] as const) {
    await page.getByRole('grid').focus();
    await page.keyboard.press(key);
    await dialog.getByRole('heading', { name: title }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator(':focus').getAttribute('role')).toBe('grid');
  }
  await page.keyboard.press('F2');
  await expect.poll(() => page.locator(':focus').inputValue()).toBe('Arne');
  await page.keyboard.press('Escape');
}

/** A field is made, used, ordered and deleted, and comes back with its values. */
async function ownFields(page: Page): Promise<void> {
  await menu(page, 'Weitere Aktionen für alle Empfänger', /Eigene Felder/);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name des Feldes').fill('Mitglied seit');
  await dialog.getByRole('button', { name: /Art/ }).click();
  await page.getByRole('option', { name: 'Zahl' }).click();
  await dialog.getByRole('button', { name: 'Feld anlegen' }).click();
  await dialog.getByText('Mitglied seit', { exact: true }).waitFor();
  await dialog.getByRole('button', { name: 'Mitglied seit nach oben' }).click();
  await dialog.getByRole('button', { name: 'Schließen' }).click();
  await openBeck(page);
  await page.getByRole('tab', { name: 'Felder' }).click();
  await page.getByRole('button', { name: /^Mitglied seit: / }).click();
  const value = page.getByRole('textbox', { name: 'Mitglied seit' });
  await value.fill('seit langem');
  await value.press('Enter');
  await page.getByText('Bitte eine Zahl eintragen.').waitFor();
  await value.fill('1998');
  await value.press('Enter');
  await page.getByRole('button', { name: /^Mitglied seit: 1998/ }).waitFor();
  await page.getByRole('searchbox').fill('1998');
  await page.getByRole('row', { name: /Beck, Arne/ }).waitFor();
}

async function pauseAndLeave(page: Page): Promise<void> {
  await menu(page, 'Weitere Aktionen für diese Person', /Pausieren/);
  await page.getByRole('dialog').getByRole('button', { name: 'Pausieren' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('row', { name: /Pausiert/ }).waitFor();
  await menu(page, 'Weitere Aktionen für diese Person', /Pause beenden/);
  await page.getByRole('row', { name: /Erhält Post/ }).waitFor();
  await menu(page, 'Weitere Aktionen für diese Person', /Abmelden/);
  await page.getByRole('alertdialog').getByRole('button', { name: '1 abmelden' }).click();
  await page.getByRole('row', { name: /Abgemeldet/ }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('row', { name: /Erhält Post/ }).waitFor();
  await page.getByRole('button', { name: 'Details schließen' }).click();
}

/** Everybody the search finds, by the query: chosen with one key, changed, taken back. */
async function changeMany(page: Page): Promise<void> {
  await page.getByRole('searchbox').fill('muster');
  await page.getByText(`von ${many}`).waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+a');
  await page.getByText(`${many} ausgewählt`).waitFor();
  await page.getByRole('button', { name: 'Gruppe …' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Ausflug');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByText(`Gruppe „Ausflug“ für ${many}`).waitFor();
  await page.getByRole('searchbox').fill('ausflug');
  await page.getByText(`von ${many}`).waitFor();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.getByText('Niemand gefunden').waitFor();
  await page.getByRole('searchbox').fill('muster');
  await page.getByText(`von ${many}`).waitFor();
}

/** The file that is offered holds what the table shows. */
async function exportMany(page: Page): Promise<void> {
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+a');
  await page.getByText(`${many} ausgewählt`).waitFor();
  await menu(page, 'Weitere Aktionen für die Auswahl', new RegExp(`${many} exportieren`));
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /Art der Tabelle/ }).click();
  await page.getByRole('option', { name: 'Verlustfrei' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Datei speichern' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  const lines = text.trimEnd().split('\r\n');
  expect(download.suggestedFilename()).toBe('Empfänger.csv');
  expect(lines[0]).toMatch(/^\uFEFFE-Mail-Adresse;Vorname;Nachname;Anrede;Sprache;Gruppen;Mitglied seit;/);
  expect(lines).toHaveLength(many + 1);
  expect(lines[1]).toMatch(/^person\.000000@example\.org;Person;Muster000000;/);
}

/** Removed from everything, found among the deleted, brought back. */
async function removeAndBringBack(page: Page): Promise<void> {
  await openBeck(page);
  await page.getByRole('button', { name: 'Entfernen …' }).last().click();
  await page.getByRole('alertdialog').getByRole('button', { name: '1 entfernen' }).click();
  await page.getByText('Niemand gefunden').waitFor();
  await menu(page, 'Weitere Aktionen für alle Empfänger', /Gelöschte Personen/);
  await page.getByRole('button', { name: 'Arne Beck zurückholen' }).click();
  await page.getByText('In den letzten 30 Tagen wurde niemand gelöscht.').waitFor();
  // The button that had the focus is gone; the dialog takes it, and Escape with it.
  const dialog = page.getByRole('dialog');
  await expect.poll(() => dialog.evaluate((it) => it.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('row', { name: /Beck, Arne.*Erhält Post/ }).waitFor();
}

async function exportPerson(page: Page): Promise<void> {
  await page.getByRole('row', { name: /Beck, Arne/ }).click();
  await page.getByRole('button', { name: 'Weitere Aktionen für diese Person' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Daten dieser Person exportieren' }).click(),
  ]);
  const known: unknown = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(known).toMatchObject({
    person: { familyName: 'Beck', fields: { 'Mitglied seit': '1998' } },
    consents: expect.arrayContaining([expect.objectContaining({ kind: 'given', list: 'Sonnenpost' })]),
  });
}

journey('J7: people, one by one and by the hundred', {}, async (app) => {
  const { page } = app;
  await page.getByText('Übung: nichts verlässt diesen Rechner').waitFor();
  await app.restart('SIGINT', async () => {
    const db = await openPractice(app.folder);
    await addPeople(db, many);
    await db.close();
  });
  await go(page, /^Alle Empfänger/);
  await openBeck(page);
  await editInline(page);
  await byKeys(page);
  await ownFields(page);
  await pauseAndLeave(page);
  await changeMany(page);
  await exportMany(page);
  await removeAndBringBack(page);
  await exportPerson(page);
});
