import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from './journey.ts';

const sections = (page: Page) => page.locator('main nav a');
const go = (page: Page, name: string) => sections(page).filter({ hasText: name }).click();

journey(
  'Settings are found by what is in them, and change what they show',
  { language: 'de' },
  async (app) => {
    const { page } = app;
    await page.getByRole('link', { name: 'Einstellungen' }).click();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('bounce');
    await expect.poll(() => sections(page).allInnerTexts()).toEqual(['Rückläufer']);
    await page.keyboard.type('xyz');
    await page.getByText('Nichts gefunden.').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => sections(page).count()).toBeGreaterThan(6);

    await go(page, 'Rückläufer');
    await page.getByRole('button', { name: /Rückläufer von Chor/ }).click();
    await page.getByRole('option', { name: 'nur berichten' }).click();
    await page.getByText('Rückläufer stehen im Bericht der Rundmail').waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Chor' }).click();
    await page.getByRole('button', { name: 'Weitere Aktionen für diese Liste' }).click();
    await page.getByRole('menuitem', { name: 'Einstellungen der Liste …' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /nur berichten/ })
      .waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await page.getByRole('link', { name: 'Einstellungen' }).click();
    await go(page, 'Rückläufer');
    const rule = page.getByRole('button', { name: /Rückläufer von Chor/ });
    await expect.poll(() => rule.textContent()).toBe('nachfragen');

    await go(page, 'Listenadressen');
    await page.getByText('Mail an post+chor@example.org, Betreff „Abmelden“').waitFor();
    await go(page, 'Datenschutz');
    await page.getByText('In der Übung nichts.').waitFor();
    await go(page, 'Über Rundpost');
    await page.getByText('@fontsource-variable/inter').click();
    await page.getByText('SIL OPEN FONT LICENSE').first().waitFor();
  },
);
