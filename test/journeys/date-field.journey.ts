import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityFindings } from './accessibility.ts';
import { journey } from './journey.ts';

async function openBeck(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /Sonnenpost/ })
    .first()
    .click();
  await page.getByText('Beck, Arne').click();
  await page.getByRole('heading', { name: 'Arne Beck' }).first().waitFor();
}

journey('a day is typed as German writes it, and Enter sends it', { language: 'de' }, async ({ page }) => {
  await openBeck(page);
  await page.getByRole('button', { name: 'Weitere Aktionen für diese Person' }).click();
  await page.getByRole('menuitem', { name: /Pausieren/ }).click();
  const dialog = page.getByRole('dialog');
  const parts = dialog.getByRole('spinbutton');
  await expect.poll(() => parts.first().evaluate((part) => part === document.activeElement)).toBe(true);
  await page.keyboard.type('01.05.2035');
  expect(await parts.allTextContents()).toEqual(['1', '5', '2035']);
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page
    .getByText(/1\. Mai 2035|1\.5\.2035/)
    .first()
    .waitFor();
});

journey('one Escape closes a panel, also while a tooltip shows', { language: 'de' }, async ({ page }) => {
  await openBeck(page);
  await page
    .locator('aside')
    .getByRole('button', { name: /schließen/i })
    .first()
    .focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await page.getByRole('tooltip').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Felder' }).waitFor({ state: 'detached' });
  expect(await page.getByRole('tooltip').count()).toBe(0);
});
