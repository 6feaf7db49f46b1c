import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityFindings } from './accessibility.ts';
import { journey } from './journey.ts';
import { layMailedDraft, mailedBy, mailedSubject } from './mailed-draft.ts';

const subject = 'Kuchen für das <b>Seefest</b> & mehr';
const password = 'Boote liegen am Ufer';

/** The number a place in the sidebar shows. */
async function numberAt(page: Page, place: RegExp): Promise<string> {
  const text = await page.getByRole('navigation').getByRole('link', { name: place }).innerText();
  return /\d+$/.exec(text.trim())?.[0] ?? '';
}

async function go(page: Page, place: RegExp): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: place }).click();
}

async function changePeople(page: Page): Promise<void> {
  await go(page, /^Chor/);
  await page.getByRole('heading', { name: /Chor/, level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Hinzufügen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Vorname').fill('Ödön');
  await dialog.getByLabel('Nachname').fill('Ährenfeld');
  await dialog.getByLabel('E-Mail-Adresse').fill('kein.postfach');
  await dialog.getByRole('button', { name: 'Hinzufügen' }).click();
  await dialog.getByText('In der Adresse fehlt das @-Zeichen.').waitFor();
  await dialog.getByLabel('E-Mail-Adresse').fill('oedoen@example.org');
  await dialog.getByRole('button', { name: 'Hinzufügen' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => numberAt(page, /^Chor/)).toBe('19');

  await page.getByRole('searchbox').fill('aehrenfeld');
  await page.getByText('Niemand gefunden').waitFor();
  await page.getByRole('searchbox').fill('Ähren');
  await page.getByRole('row', { name: /Ährenfeld/ }).click();
  await page.getByRole('heading', { name: 'Ödön Ährenfeld' }).waitFor();
  await page.getByText('Hallo Ödön').waitFor();
  await page.getByRole('button', { name: 'Entfernen …' }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /entfernen/ })
    .click();
  await expect.poll(() => numberAt(page, /^Chor/)).toBe('18');
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect.poll(() => numberAt(page, /^Chor/)).toBe('19');
}

async function write(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Neue Rundmail/ }).click();
  await page.getByRole('textbox', { name: 'Betreff', exact: true }).fill(subject);
  await page.getByText('3 Hindernisse').or(page.getByText('2 Hindernisse')).waitFor();
  await page.getByRole('main').getByRole('button', { name: 'Liste wählen' }).click();
  await page.getByRole('menuitemcheckbox', { name: /^Sonnenpost/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Text der Rundmail' }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Wer backt? ');
  await page.getByRole('button', { name: 'Fett' }).click();
  await page.keyboard.type('Bitte antworten.');
  const mail = page.frameLocator('iframe');
  await mail.getByText('Bitte antworten.').waitFor();
  await mail.getByText(/Hallo Inge/).waitFor();
  await mail.getByText(/Uferweg 1/).waitFor();
  await page.getByRole('tab', { name: 'Nur Text' }).click();
  await page
    .getByText(/Wer backt\? Bitte antworten\./)
    .last()
    .waitFor();
}

async function checkAndSend(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Weiter: Prüfen/ }).click();
  await page.getByText('Sendebereit').waitFor();
  await page.getByText(subject).first().waitFor();
  await page.getByRole('button', { name: 'An 36 Personen senden' }).click();
  // Back to a draft while the hold lasts, then for good.
  await page.getByRole('button', { name: 'Zurückholen' }).click();
  await page.getByRole('button', { name: /Weiter: Prüfen/ }).click();
  await page.getByRole('button', { name: 'An 36 Personen senden' }).click();
  await page.getByRole('button', { name: 'Zurückholen' }).waitFor();
  expect(await numberAt(page, /^Lokaler Postausgang/)).toBe('0');
  await page.getByRole('button', { name: 'Anhalten', exact: true }).click();
  await page.getByText(/nichts geht verloren/).waitFor();
  const sent = await numberAt(page, /^Lokaler Postausgang/);
  expect(Number(sent)).toBeLessThan(36);
  await page.getByRole('button', { name: 'Fortsetzen', exact: true }).click();
  await page.getByText('Fertig, 36 Mails sind angenommen').waitFor();
  // Whoever left meanwhile was told so, by one mail more.
  expect(await numberAt(page, /^Lokaler Postausgang/)).toMatch(/^3[67]$/);
}

/** Each mail as it would arrive, and what comes back: everybody in the cast has answered after a few seconds. */
async function lookAtOutbox(page: Page): Promise<void> {
  await go(page, /^Lokaler Postausgang/);
  const answers = page.getByRole('group', { name: 'Antworten' }).getByRole('listitem');
  await expect.poll(() => answers.count()).toBe(7);
  for (const words of [
    /Bruno Fink.*Postfach gibt es nicht.*Zu entscheiden/s,
    /Karl Ehlers.*Postfach voll.*gemerkt/s,
    /Frida Maas.*Abwesend bis.*nichts zu tun/s,
    /Gesa Fries.*Verspätung gemeldet.*zählt nicht/s,
    /Inge Albers.*Bitte abmelden.*abgemeldet/s,
    /Arne Beck.*Apfelkuchen.*Antwort/s,
    /Nele Vogel.*Zu entscheiden/s,
  ]) {
    expect(await answers.filter({ hasText: words }).count()).toBe(1);
  }
  expect(await numberAt(page, /^Sonnenpost/)).toBe('34');
  await page.getByRole('option').nth(3).click();
  await page.frameLocator('iframe').getByText('Bitte antworten.').waitFor();
  await expect.poll(() => numberAt(page, /^Lokaler Postausgang/)).toBe('37');
  await page.getByRole('option', { name: /inge\.albers@example\.org.*Abmeldung bestätigt/ }).click();
  await page
    .frameLocator('iframe')
    .getByText(/die Abmeldung ist angekommen und gilt sofort/)
    .waitFor();
}

async function decide(page: Page): Promise<void> {
  await page.getByRole('button', { name: '2 Antworten entscheiden' }).click();
  await page.getByRole('heading', { name: 'Das Postfach gibt es nicht mehr' }).waitFor();
  await page.getByText(/550 5\.1\.1/).waitFor();
  await page.getByRole('option', { name: /Bruno Fink/ }).click();
  await page.keyboard.press('e');
  await page.getByText(/Bruno Fink entfernt/).waitFor();
  // The next one has the focus; it is admitted by its key too.
  await page
    .getByRole('heading', { name: /Nele Vogel/ })
    .or(page.getByText(/Nele Vogel/).first())
    .waitFor();
  await page.getByRole('button', { name: /^Aufnehmen/ }).click();
  await page.getByText('Alles entschieden').waitFor();
  expect(await numberAt(page, /^Sonnenpost/)).toBe('35');
}

async function lockAndUnlock(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByRole('link', { name: 'Sicherheit' }).click();
  await page.getByRole('button', { name: 'Passwort setzen …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Neues Passwort', { exact: true }).fill(password);
  await dialog.getByRole('button', { name: 'Passwort setzen' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Daten sperren' }).click();
  await unlock(page);
}

async function unlock(page: Page): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Passwort der Daten' });
  await field.fill('geraten');
  await page.getByRole('button', { name: 'Entsperren' }).click();
  await page.getByText('Das Passwort stimmt nicht. Die Daten sind unverändert.').waitFor();
  await field.fill(password);
  await page.getByRole('button', { name: 'Entsperren' }).click();
  await page.getByRole('navigation').first().waitFor();
}

async function allStillThere(page: Page): Promise<void> {
  await expect.poll(() => numberAt(page, /^Sonnenpost/)).toBe('35');
  expect(await numberAt(page, /^Chor/)).toBe('19');
  await go(page, /^Rundmails/);
  await page.getByRole('row', { name: /Seefest/ }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Später zurück/ }).waitFor();
  await page
    .getByRole('button', { name: /^Angenommen/ })
    .first()
    .waitFor();
  await go(page, /^Zu entscheiden/);
  await page
    .getByRole('tab', { name: /^Erledigt/ })

    .click();
  await page.getByRole('option', { name: /Bruno Fink/ }).waitFor();
}

/** Undo knows no timer: the last two decisions are taken back after the restart. */
async function undoDecisions(page: Page): Promise<void> {
  await page.keyboard.press('Control+z');
  await expect.poll(() => numberAt(page, /^Sonnenpost/)).toBe('34');
  await page.keyboard.press('Control+z');
  await page
    .getByRole('tab', { name: /^Alle offenen/ })

    .click();
  await page.getByRole('option', { name: /Bruno Fink/ }).waitFor();
  await page.getByRole('option', { name: /Nele Vogel/ }).waitFor();
}

/** What an owner sent by mail is told of until it was opened once. */
async function openMailedDraft(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Rundmails.*1 Entwurf kam per Mail/ })
    .click();
  await page.getByRole('row', { name: `${mailedSubject} Sonnenpost` }).waitFor();
  await page.getByText(`Per Mail von ${mailedBy} kam der Entwurf „${mailedSubject}“`).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Entwurf öffnen' }).click();
  await page.getByText(/Nicht übernommen: noten\.pdf/).waitFor();
  await go(page, /^Rundmails/);
  await page.getByText(`Per Mail von ${mailedBy}, zur Freigabe`).waitFor();
  await page.getByRole('button', { name: 'Entwurf öffnen' }).waitFor({ state: 'detached' });
}

journey('J1: the main job in the practice club, from the first look to after a restart', {}, async (app) => {
  const { page } = app;
  await page.getByText('Übung: nichts verlässt diesen Rechner').waitFor();
  await expect.poll(() => numberAt(page, /^Sonnenpost/)).toBe('36');
  await changePeople(page);
  await write(page);
  await checkAndSend(page);
  await lookAtOutbox(page);
  await decide(page);
  await lockAndUnlock(page);
  await app.restart('SIGINT', () => layMailedDraft(app.folder, { kind: 'passphrase', passphrase: password }));
  await unlock(app.page);
  await allStillThere(app.page);
  await undoDecisions(app.page);
  await openMailedDraft(app.page);
});
