import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launch } from './launch.ts';
import type { StartedProgram } from './started-program.ts';
import { startProgram } from './started-program.ts';
import { watch } from './watch.ts';

export interface AppOptions {
  readonly language?: 'de' | 'en';
  readonly theme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** A data folder that outlives the app; without it a fresh one is made and taken away at the end. */
  readonly folder?: string;
  /** Seconds after the last closed window until the program ends; 30 unless said otherwise. */
  readonly graceSeconds?: number;
  /** Letters that a club sends in a second; as gently as usual unless said otherwise. */
  readonly perSecond?: number;
  /** Where the program finds a keyring at each start; without it there is none. */
  readonly keyring?: () => Readonly<Record<string, string>>;
  /** Whether this story provokes problems and looks at them itself. */
  readonly expectsProblems?: boolean;
}

/** The whole program with one window open, and what a journey needs to take it away and bring it back. */
export interface App {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly folder: string;
  /** Where the window is served from; another after every restart. */
  origin(): string;
  program(): StartedProgram;
  /** What went wrong in the window unseen: console errors, policy violations, requests to elsewhere. */
  problems(): readonly string[];
  /** Opens one more window on the same program. */
  openWindow(): Promise<Page>;
  /** Ends the program, starts it again on the same data and opens the window again; `meanwhile` has the data to itself. */
  restart(how?: NodeJS.Signals, meanwhile?: () => Promise<void>): Promise<void>;
  /** Closes everything; throws when there were problems that the story did not expect. */
  close(): Promise<void>;
}

/** Starts the built program on a folder of its own and opens its window in a real browser. */
export async function openApp(options: AppOptions = {}): Promise<App> {
  const {
    language = 'de',
    theme = 'light',
    viewport = { width: 1280, height: 800 },
    graceSeconds = 30,
  } = options;
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'rundpost-journey-')));
  const browser = await launch(language);
  let program: StartedProgram | undefined;
  const problems: string[] = [];
  const closeAll = async () => {
    await browser.close();
    await program?.stop();
    if (options.folder === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const start = () =>
      startProgram({
        folder,
        language,
        graceSeconds,
        ...(options.perSecond === undefined ? {} : { perSecond: options.perSecond }),
        ...(options.keyring === undefined ? {} : { keyring: options.keyring() }),
      });
    const started = await start();
    program = started;
    const context = await browser.newContext({
      locale: language === 'de' ? 'de-DE' : 'en-GB',
      colorScheme: theme,
      viewport,
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
    // What a busy machine needs must not decide; what never comes is red all the same.
    context.setDefaultTimeout(60_000);
    const origin = () => new URL(program?.link ?? started.link).origin;
    const origins = new Set([origin()]);
    const isOurs = (asked: string) => origins.has(asked);
    const isThere = (asked: string) => asked === origin() && program?.isRunning() === true;
    await watch(context, { isOurs, isThere, report: (problem) => problems.push(problem) });
    const page = await context.newPage();
    await enter(page, started.link);
    return {
      page,
      context,
      folder,
      origin,
      program: () => program ?? started,
      problems: () => problems,
      openWindow: async () => {
        const window = await context.newPage();
        await window.goto(`${origin()}/`);
        await settle(window);
        return window;
      },
      restart: async (how = 'SIGINT', meanwhile) => {
        await program?.stop(how);
        await meanwhile?.();
        program = await start();
        origins.add(origin());
        await enter(page, program.link);
      },
      close: async () => {
        await closeAll();
        if (problems.length > 0 && options.expectsProblems !== true)
          throw new Error(`the window had problems:\n${problems.join('\n')}`);
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** Follows the one-time link; its page moves on to the window by itself. */
async function enter(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.waitForURL((url) => url.pathname !== '/enter');
  await settle(page);
}

/** Until the window hears keys: its first screen stands, and what listens was put up after it was painted. */
async function settle(page: Page): Promise<void> {
  await page.locator('main:not(.opening)').first().waitFor();
  await page.evaluate(
    () => new Promise((heard) => requestAnimationFrame(() => requestAnimationFrame(heard))),
  );
}
