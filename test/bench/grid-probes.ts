import type { Page } from 'playwright-core';

/** The browser reports events that took at least so many milliseconds, rounded to 8 (Event Timing API). */
const threshold = 16;

/** Begins to collect what the browser itself measures of each key, from the press until the next paint. */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate((durationThreshold) => {
    const durations: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') durations.push(entry.duration);
      document.documentElement.dataset['keys'] = JSON.stringify(durations);
    });
    document.documentElement.dataset['keys'] = '[]';
    const options: PerformanceObserverInit & { durationThreshold: number } = {
      type: 'event',
      durationThreshold,
    };
    observer.observe(options);
  }, threshold);
}

/** Milliseconds of each of `count` keys. Those under the browser's threshold are not reported and stand as half of it. */
export async function keyDurations(page: Page, count: number): Promise<readonly number[]> {
  // Entries are handed over after the paint, a little later than the key.
  await page.waitForTimeout(500);
  const kept = await page.evaluate(() => document.documentElement.dataset['keys'] ?? '[]');
  const reported: unknown = JSON.parse(kept);
  const slow = Array.isArray(reported) ? reported.map(Number).slice(0, count) : [];
  return [...slow, ...Array.from({ length: count - slow.length }, () => threshold / 2)];
}

/** Scrolls the grid to a place between 0 and 1 and counts, 150 ms later, rows in view that are missing or still empty. */
export function blankAfterJump(page: Page, place: number): Promise<number> {
  return page.evaluate(async (part) => {
    const grid = document.querySelector('[role=grid]');
    if (grid === null) throw new Error('no grid');
    grid.scrollTo({ top: part * (grid.scrollHeight - grid.clientHeight) });
    await new Promise((resolve) => setTimeout(resolve, 150));
    const box = grid.getBoundingClientRect();
    const height = grid.querySelector('.rows [role=row]')?.getBoundingClientRect().height ?? 38;
    const heading = grid.querySelector('[role=columnheader]')?.getBoundingClientRect().height ?? 34;
    const filled = [...grid.querySelectorAll('.rows [role=row]')].filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > box.top + heading && top < box.bottom && row.textContent.trim() !== '';
    });
    return Math.max(0, Math.floor((grid.clientHeight - heading) / height) - filled.length);
  }, place);
}
