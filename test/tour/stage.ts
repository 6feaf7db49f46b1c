import type { Locator, Page } from 'playwright-core';
import type { App } from '../journeys/open-app.ts';
import type { Translate } from '#wording/wording.ts';
import { wordsIn } from '../renderer/words.ts';
import type { Camera } from './camera.ts';

/** What every chapter of the tour has at hand: the window, the German words on it, and the camera. */
export interface Stage {
  readonly app: App;
  readonly page: Page;
  readonly camera: Camera;
  readonly t: Translate;
  /** A button by its words, in the foremost window. */
  button(name: string): Locator;
  /** One side of a switch, by its words; a number may stand behind them. */
  side(name: string): Locator;
  /** Goes to a place by its line in the sidebar. */
  goTo(name: string): Promise<void>;
}

export async function openStage(app: App, camera: Camera): Promise<Stage> {
  const { page } = app;
  const t = await wordsIn('de');
  return {
    app,
    page,
    camera,
    t,
    button: (name) => page.getByRole('button', { name, exact: true }),
    side: (name) => page.locator('[role=tab], [role=radio]').filter({ hasText: name }).first(),
    async goTo(name) {
      await page
        .getByRole('complementary', { name: t('shell:navigation') })
        .getByRole('link', { name })
        .click();
      await page.locator('main h1').first().waitFor();
    },
  };
}
