import { expect } from 'vitest';
import { cutOffWords } from '../tour/cut-off-words.ts';
import { inEveryLook } from '../tour/every-look.ts';
import type { Stage } from '../tour/stage.ts';
import { openStage } from '../tour/stage.ts';
import { accessibilityFindings } from './accessibility.ts';
import type { App } from './open-app.ts';

/**
 * Past every screen of a story, as the tour goes, with axe and a ruler instead of a camera. Fewer than `least` screens
 * would mean that some were passed by.
 */
export async function examine(
  app: App,
  story: (stage: Stage) => Promise<void>,
  least: number,
): Promise<void> {
  const { page } = app;
  const found = new Set<string>();
  let looks = 0;
  const stage = await openStage(app, (name) =>
    inEveryLook(page, async (look) => {
      looks += 1;
      for (const finding of await accessibilityFindings(page)) found.add(`${name}, ${look}: ${finding}`);
      for (const words of await page.evaluate(cutOffWords)) found.add(`${name}, ${look}: cut off: ${words}`);
    }),
  );
  await story(stage);
  expect([...found]).toEqual([]);
  expect(looks).toBeGreaterThanOrEqual(least * 6);
}
