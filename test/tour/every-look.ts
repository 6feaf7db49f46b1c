import type { Page } from 'playwright-core';
import type { Language } from '#wording/wording.ts';
import { languages } from '#wording/wording.ts';

const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];
const usual = { width: 1280, height: 800 };
const small = { width: 1024, height: 700 };
/** What the small window wears, so that one look of each language shows both tight and dark at once. */
const smallTheme: Readonly<Record<Language, Theme>> = { de: 'light', en: 'dark' };

/** One way a screen can look: language, and theme or a small window. */
export type Look = `${Language}-${Theme | 'small'}`;

/**
 * Shows the screen as it stands in every language and theme, and in a small window, and calls `see` for each.
 * Leaves German and light.
 */
export async function inEveryLook(page: Page, see: (look: Look) => Promise<void>): Promise<void> {
  for (const language of [...languages].reverse()) {
    await speak(page, language);
    for (const theme of [...themes].reverse()) {
      await dress(page, theme, usual);
      await see(`${language}-${theme}`);
    }
    await dress(page, smallTheme[language], small);
    await see(`${language}-small`);
    await dress(page, 'light', usual);
  }
}

/** Changes the language as the settings do; also while the data are locked. */
async function speak(page: Page, language: Language): Promise<void> {
  await page.evaluate(async (wanted) => {
    await fetch('/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'settings.save', input: { language: wanted } }),
    });
  }, language);
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
}

async function dress(page: Page, colorScheme: Theme, size: typeof usual): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(size);
  // Two frames: one for React to answer the new size, one to paint.
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}
