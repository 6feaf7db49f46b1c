import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { Translate } from '#wording/wording.ts';
import { wordsIn } from '../renderer/words.ts';
import { accessibilityFindings } from './accessibility.ts';
import { told } from './controls/engine-calls.ts';
import { journey } from './journey.ts';
import { club, notePrinting, password, setUpClub } from './set-up-club.ts';

const another = 'fünf Boote im Schilf';

const passwordField = (page: Page, t: Translate) => page.getByLabel(t('unlock:password'), { exact: true });

async function unlock(page: Page, t: Translate, typed: string): Promise<void> {
  await passwordField(page, t).fill(typed);
  await page.getByRole('button', { name: t('unlock:unlock') }).click();
}

/** Goes to another data store by the menu behind the organisation's name. */
async function turnTo(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: from }).click();
  await page.getByRole('menuitem', { name: to }).click();
}

journey(
  'from practice to a club with a password, past a lost password, and back to practice',
  { language: 'de' },
  async (app) => {
    const { page } = app;
    await notePrinting(page);
    const t = await wordsIn('de');
    const practice = (await told(page, 'organisation.get', {})).name;
    const key = await setUpClub(page, t);
    expect(await told(page, 'lists.all', {})).toEqual([]);
    expect(await told(page, 'recipients.counts', { listId: null, search: '' })).toMatchObject({ all: 0 });

    await page.keyboard.press('Control+l');
    await unlock(page, t, 'falsch geraten');
    await page.getByText(t('faults:store.wrong-passphrase')).waitFor();
    await expect
      .poll(() => passwordField(page, t).evaluate((it) => it === document.activeElement))
      .toBe(true);

    await page.getByRole('button', { name: t('unlock:use-recovery') }).click();
    const keyField = page.getByLabel(t('unlock:recovery-key'));
    await keyField.fill(`${key.slice(1)}${key[0] === 'Q' ? 'R' : 'Q'}`);
    await page.getByRole('button', { name: t('unlock:unlock') }).click();
    await page.getByText(t('faults:store.recovery-key-typo')).waitFor();
    await keyField.fill(key.toLowerCase().replace(/(.{4})/g, '$1 - '));
    await page.getByRole('button', { name: t('unlock:unlock') }).click();
    await page.getByRole('heading', { name: t('unlock:new-title') }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.getByLabel(t('start:new-password'), { exact: true }).fill(another);
    await page.getByRole('button', { name: t('unlock:new-do') }).click();
    await page.getByRole('button', { name: club }).waitFor();

    await app.restart();
    await page.getByRole('heading', { name: club }).waitFor();
    await unlock(page, t, password);
    await page.getByText(t('faults:store.wrong-passphrase')).waitFor();
    await unlock(page, t, another);
    await turnTo(page, club, t('shell:to-practice'));
    await page.getByText(t('shell:practice-chip')).waitFor();
    await turnTo(page, practice, club);
    await unlock(page, t, another);
    await page.getByRole('button', { name: club }).waitFor();
    const status = await told(page, 'store.status', {});
    expect(status).toMatchObject({ practice: false, recovery: { keepers: ['Renate Bachmann'] } });
  },
);

journey(
  'a computer without a keychain says so, and leaving asks once and stores nothing',
  { language: 'en' },
  async ({ page }) => {
    const t = await wordsIn('en');
    await page.getByRole('link', { name: t('start:title') }).click();
    await page.getByText(t('start:keychain.absent')).waitFor();
    const keychain = page.getByRole('radio', { name: t('start:keychain') });
    expect(await keychain.isDisabled()).toBe(true);
    expect(await page.getByRole('radio', { name: t('start:passphrase') }).isChecked()).toBe(true);

    // F6 goes from the steps to the sheet beside them, and back.
    const focused = page.locator(':focus');
    await page.keyboard.press('F6');
    await expect.poll(() => focused.getAttribute('aria-label')).toBe(t('start:sheet'));
    await page.keyboard.press('F6');
    await expect.poll(() => page.locator('main :focus').count()).toBe(1);

    await page.getByLabel(t('start:organisation')).fill(club);
    await page.getByRole('button', { name: t('start:create') }).click();
    const field = page.getByLabel(t('start:password'), { exact: true });
    await expect.poll(() => field.evaluate((it) => it === document.activeElement)).toBe(true);

    // The browser's way back asks as the button does, however often it is taken.
    for (let times = 0; times < 2; times += 1) {
      await page.goBack();
      await page.getByRole('alertdialog').waitFor();
      await page.getByRole('button', { name: t('start:leave-stay') }).click();
      await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
      expect(await page.getByLabel(t('start:organisation')).inputValue()).toBe(club);
    }

    await page.getByRole('button', { name: t('start:back') }).click();
    await page.getByRole('alertdialog').waitFor();
    await page.getByRole('button', { name: t('start:leave-do') }).click();
    await page.getByText(t('shell:practice-chip')).waitFor();
    const known = await told(page, 'store.known', {});
    expect(known.map(({ id }) => id)).toEqual(['practice']);
  },
);
