import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { AppOptions, Host, Hosted } from './host.ts';
import { browserHost } from './host-browser.ts';

/** The whole program with one window open, and what a journey needs to take it away and bring it back. */
export interface App extends Omit<Hosted, 'page' | 'end'> {
  /** The window's page as it is now: on a desktop another after a restart. */
  readonly page: Page;
  readonly folder: string;
  /** What went wrong in the window unseen: console errors, policy violations, requests to elsewhere. */
  problems(): readonly string[];
  /** Closes everything; throws when there were problems that the story did not expect. */
  close(): Promise<void>;
}

/** Starts the built program on a folder of its own and opens its window. */
export async function openApp(options: AppOptions = {}, host: Host = browserHost): Promise<App> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'rundpost-journey-')));
  const problems: string[] = [];
  const clear = async () => {
    if (options.folder === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const hosted = await host
    .begin(folder, options, (problem) => problems.push(problem))
    .catch(async (error: unknown) => {
      await clear();
      throw error;
    });
  return {
    ...hosted,
    get page() {
      return hosted.page();
    },
    folder,
    problems: () => problems,
    close: async () => {
      await hosted.end();
      await clear();
      if (problems.length > 0 && options.expectsProblems !== true)
        throw new Error(`the window had problems:\n${problems.join('\n')}`);
    },
  };
}
