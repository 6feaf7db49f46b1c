import { expect } from 'vitest';
import { cutOffWords } from '../tour/cut-off-words.ts';
import { inEveryLook } from '../tour/every-look.ts';
import { playMainJob } from '../tour/main-job.ts';
import { openStage } from '../tour/stage.ts';
import { accessibilityFindings } from './accessibility.ts';
import { journey } from './journey.ts';

/** Past every screen of the main job, as the tour goes, with axe and a ruler instead of a camera. */
journey(
  'axe is silent and no word is cut off on any screen, in any look',
  { language: 'de' },
  async (app) => {
    const { page } = app;
    page.setDefaultTimeout(15_000);
    const found = new Set<string>();
    let looks = 0;
    const examine = (name: string) =>
      inEveryLook(page, async (look) => {
        looks += 1;
        for (const finding of await accessibilityFindings(page)) found.add(`${name}, ${look}: ${finding}`);
        for (const words of await page.evaluate(cutOffWords))
          found.add(`${name}, ${look}: cut off: ${words}`);
      });
    await playMainJob(await openStage(app, examine));
    expect([...found]).toEqual([]);
    // Fewer would mean that screens were passed by.
    expect(looks).toBeGreaterThanOrEqual(62 * 6);
  },
);
