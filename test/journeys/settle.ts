import type { Page } from 'playwright-core';

/** Until the window hears keys: its first screen stands, and what listens was put up after it was painted. */
export async function settle(page: Page): Promise<void> {
  await page.locator('main:not(.opening)').first().waitFor();
  await page.evaluate(
    () => new Promise((heard) => requestAnimationFrame(() => requestAnimationFrame(heard))),
  );
}
