import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Translate } from '#wording/wording.ts';

export const club = 'TuS Lindenau 1898';
export const password = 'vier Wimpel am Steg';

/** Print windows belong to the system; whether one was asked for is noted on the page. */
export async function notePrinting(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
  await page.reload();
}

/** What a person who has the sheet in hand can read: the groups before two of them are covered. */
async function readSheet(page: Page): Promise<readonly string[]> {
  await expect.poll(() => page.locator('aside .paper .group').count()).toBe(6);
  return page.locator('aside .paper .group').allTextContents();
}

/** Prints the sheet and copies back the two groups that are asked for, in small letters. */
async function proveSheet(page: Page, t: Translate, groups: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: t('start:print') }).click();
  expect(await page.evaluate(() => document.documentElement.dataset['printed'])).toBe('yes');
  const fields = page.locator('.group-field');
  for (const at of [0, 1]) {
    const label = (await fields.nth(at).locator('label').textContent()) ?? '';
    const group = groups[Number(/\d/.exec(label)?.[0]) - 1] ?? '';
    expect(await page.locator('aside .paper .group').allTextContents()).not.toContain(group);
    await fields.nth(at).locator('input').fill(group.toLowerCase());
    await fields.nth(at).getByLabel(t('start:proof-right')).waitFor();
  }
}

/** From practice to a club with a password; answers the recovery key that stands on the sheet. */
export async function setUpClub(page: Page, t: Translate): Promise<string> {
  await page.getByRole('link', { name: t('start:title') }).click();
  await page.getByLabel(t('start:organisation')).fill(club);
  await page.getByLabel(t('start:legal-notice')).fill('Am Anger 4, 12345 Musterstadt');
  await page.getByRole('radio', { name: t('start:passphrase') }).check({ force: true });
  await page.getByLabel(t('start:password'), { exact: true }).fill(password);
  await page.getByText(t('start:strength.4')).waitFor();
  const groups = await readSheet(page);
  await proveSheet(page, t, groups);
  await page.getByLabel(t('start:keeper')).fill('Renate Bachmann');
  await page.getByRole('button', { name: t('start:create') }).click();
  await page.getByRole('button', { name: club }).waitFor();
  return groups.join('');
}
