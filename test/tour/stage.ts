import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { App } from '../journeys/open-app.ts';
import type { Translate } from '#wording/wording.ts';
import { wordsIn } from '../renderer/words.ts';

/** What every chapter of the story has at hand: the window, the German words on it, and who looks at each stop. */
export interface Stage {
  readonly page: Page;
  readonly t: Translate;
  /** A folder that goes when the program does. */
  readonly scratch: string;
  /** Called at every stop, with its name. */
  show(name: string): Promise<void>;
  /** A button by its words, in the foremost window. */
  button(name: string): Locator;
  /** One side of a switch, by its words; a number may stand behind them. */
  side(name: string): Locator;
  /** Goes to a place by its line in the sidebar. */
  goTo(name: string): Promise<void>;
}

export async function openStage({ page, folder }: App, show: Stage['show']): Promise<Stage> {
  const t = await wordsIn('de');
  return {
    page,
    t,
    scratch: join(folder, 'scratch'),
    show,
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
