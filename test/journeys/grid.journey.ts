import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { wordsIn } from '../renderer/words.ts';
import { journey } from './journey.ts';

/** How far the active row reaches out of the view between the headings and the lower edge, in pixels; 0: not at all. */
function hidden(page: Page): Promise<number> {
  return page.evaluate(() => {
    const grid = document.querySelector('[role=grid]');
    const row = document.getElementById(grid?.getAttribute('aria-activedescendant') ?? '');
    const headings = grid?.querySelector('[aria-rowindex="1"]');
    if (!grid || !row || !headings) return Infinity;
    const { top, bottom } = row.getBoundingClientRect();
    const lower = grid.getBoundingClientRect().top + grid.clientHeight;
    return Math.max(0, headings.getBoundingClientRect().bottom - top, bottom - lower);
  });
}

/** The row the cursor is on, counted from 1; the headings are no row. */
function activeRow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const id = document.querySelector('[role=grid]')?.getAttribute('aria-activedescendant') ?? '';
    return Number(document.getElementById(id)?.getAttribute('aria-rowindex')) - 1;
  });
}

journey(
  'the cursor of a table stays in view below its headings, whichever way it goes',
  { language: 'de', viewport: { width: 1280, height: 500 } },
  async ({ page }) => {
    await page.getByRole('link', { name: /^Sonnenpost/ }).click();
    await page.getByText('Beck, Arne').waitFor();
    await page.getByRole('grid').focus();
    const last = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
    const walk = async (key: string, times: number, to: number) => {
      for (let count = 0; count < times; count += 1) {
        await page.keyboard.press(key);
        await expect.poll(() => hidden(page)).toBe(0);
      }
      expect(await activeRow(page)).toBe(to);
    };
    await walk('ArrowDown', last - 1, last);
    await walk('ArrowUp', last - 1, 1);
    await walk('End', 1, last);
    await walk('Home', 1, 1);
  },
);

journey(
  'a question over the import sheet hides all that is behind it from assistive technology',
  { language: 'de' },
  async ({ page, context }) => {
    const t = await wordsIn('de');
    await page.getByRole('link', { name: /^Sonnenpost/ }).click();
    await page.getByText('Beck, Arne').waitFor();
    await page.keyboard.press('Control+O');
    await page.getByRole('dialog').getByRole('textbox').fill('neu@example.org');
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor();
    // By the browser's own tree: playwright's roles do not know `inert`, which is what hides the rest.
    const devtools = await context.newCDPSession(page);
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    const buttons = nodes.filter(({ ignored, role }) => !ignored && role?.value === 'button');
    expect(buttons.map(({ name }) => String(name?.value)).toSorted()).toEqual(
      [t('imports:leave'), t('imports:stay')].toSorted(),
    );
  },
);
