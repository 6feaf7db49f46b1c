import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { wordsIn } from '../renderer/words.ts';
import { journey } from './journey.ts';

const subject = 'Kommt zum Sommerfest am See';

/** The name by which a listener knows what has the focus; "BODY" when the focus is lost. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    const words = at?.getAttribute('aria-label') ?? at?.textContent.trim() ?? '';
    return at === document.body ? 'BODY' : words;
  });
}

journey('writing, sending and pausing by keyboard alone', { language: 'de' }, async ({ page }) => {
  const t = await wordsIn('de');
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const focusIs = async (name: string) => {
    await expect.poll(() => focused(page)).toBe(name);
  };

  await page.getByText(subject).first().waitFor();
  await press('F6', 'F6', 'Home', 'Enter');
  await page.locator('iframe').first().waitFor();
  await focusIs(subject);

  // F6 goes round: sidebar, header lines, text, preview, check.
  await press('F6', 'F6', 'F6');
  await focusIs(t('write:text'));
  await press('F6');
  await focusIs(t('write:preview'));
  await press('F6');
  await focusIs(t('check:title'));

  // The toolbar is one stop; the arrows walk inside it.
  await press('Shift+F6', 'Shift+F6', 'Shift+Tab');
  await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  await focusIs(t('write:paragraph'));
  await press('ArrowRight');
  await focusIs(t('write:bold'));
  await press('Tab');
  await focusIs(t('write:text'));

  await page.getByRole('button', { name: t('write:next') }).focus();
  await press('Enter');
  await page.getByRole('heading', { name: t('check:who') }).waitFor();
  await press('F6', 'F6', 'F6', 'F6');
  await focusIs(t('schedule:open'));
  await press('Tab');
  await focusIs(t('check:send', { count: 36 }));

  // What has the focus goes with the hold; the focus does not get lost, here nor at a pause.
  await press('Enter');
  await focusIs(t('send:take-back'));
  await focusIs(t('send:pause'));
  await press('Enter');
  await focusIs(t('send:resume'));
  await press('Enter');
  await focusIs(t('send:pause'));
  await focusIs(t('send:report'));
});
