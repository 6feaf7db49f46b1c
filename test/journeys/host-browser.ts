import type { Browser, Page } from 'playwright-core';
import { findChromium } from './find-chromium.ts';
import { launch } from './launch.ts';
import type { AppOptions, Host, Hosted } from './host.ts';
import { settle } from './settle.ts';
import type { StartedProgram } from './started-program.ts';
import { startProgram } from './started-program.ts';
import { watch } from './watch.ts';

/** The browser host: the program on loopback, and its window in a real browser. */
export const browserHost: Host = {
  name: 'browser',
  whyNot: async () => {
    const found = await findChromium();
    return found.program === null ? found.why : null;
  },
  begin: async (folder, options, report) => {
    const browser = await launch(options.language ?? 'de');
    const started: StartedProgram[] = [];
    const end = async () => {
      await browser.close();
      await started.at(-1)?.stop();
    };
    try {
      return await open({ folder, options, report, browser, started, end });
    } catch (error) {
      await end();
      throw error;
    }
  },
};

interface Opening {
  readonly folder: string;
  readonly options: AppOptions;
  readonly report: (problem: string) => void;
  readonly browser: Browser;
  /** Every program that was started, the last one runs. */
  readonly started: StartedProgram[];
  readonly end: () => Promise<void>;
}

async function open({ folder, options, report, browser, started, end }: Opening): Promise<Hosted> {
  const { language = 'de', theme = 'light', viewport = { width: 1280, height: 800 } } = options;
  const start = async () => {
    const program = await startProgram({
      folder,
      language,
      graceSeconds: options.graceSeconds ?? 30,
      ...(options.perSecond === undefined ? {} : { perSecond: options.perSecond }),
      ...(options.keyring === undefined ? {} : { keyring: options.keyring() }),
    });
    started.push(program);
    return program;
  };
  const first = await start();
  const program = () => started.at(-1) ?? first;
  const originOf = ({ link }: StartedProgram) => new URL(link).origin;
  const origin = () => originOf(program());
  const context = await browser.newContext({
    locale: language === 'de' ? 'de-DE' : 'en-GB',
    colorScheme: theme,
    viewport,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  // What a busy machine needs must not decide; what never comes is red all the same.
  context.setDefaultTimeout(60_000);
  const isOurs = (asked: string) => started.some((one) => originOf(one) === asked);
  const isThere = (asked: string) => asked === origin() && program().isRunning();
  await watch(context, { isOurs, isThere, report });
  const page = await context.newPage();
  await enter(page, first.link);
  return {
    context,
    page: () => page,
    origin,
    program,
    restart: async (how = 'SIGINT', meanwhile) => {
      await program().stop(how);
      await meanwhile?.();
      await enter(page, (await start()).link);
    },
    inBrowser: () => ({
      link: () => program().link,
      anotherLink: () => program().anotherLink(),
      openWindow: async () => {
        const window = await context.newPage();
        await window.goto(`${origin()}/`);
        await settle(window);
        return window;
      },
    }),
    desktop: () => {
      throw new Error('the browser host has no desktop: say { on: "desktop" }');
    },
    end,
  };
}

/** Follows the one-time link; its page moves on to the window by itself. */
async function enter(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.waitForURL((url) => url.pathname !== '/enter');
  await settle(page);
}
