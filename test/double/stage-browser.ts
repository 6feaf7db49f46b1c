import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { z } from 'zod';
import { launch } from '../journeys/launch.ts';

/** A browser that a program in the double shows its windows in; it outlives the program. */
export interface StageBrowser {
  readonly browser: Browser;
  readonly context: BrowserContext;
  /** Where the program finds the browser, and the context within it. */
  readonly endpoint: string;
  readonly contextId: string;
}

interface Look extends BrowserContextOptions {
  readonly language: 'de' | 'en';
}

/** Starts a browser with one context, open to a second client of its DevTools on loopback. */
export async function openStageBrowser({ language, ...look }: Look): Promise<StageBrowser> {
  // Only an automated browser tells how it was started, which is where the address of its DevTools is found.
  const browser = await launch(language, ['--remote-debugging-port=0', '--enable-automation']);
  try {
    const session = await browser.newBrowserCDPSession();
    const { arguments: started } = await session.send('Browser.getBrowserCommandLine');
    const flag = '--user-data-dir=';
    const folder = started.find((argument) => argument.startsWith(flag))?.slice(flag.length) ?? '';
    const [port, path] = readFileSync(join(folder, 'DevToolsActivePort'), 'utf8').split('\n');
    const locale = language === 'de' ? 'de-DE' : 'en-GB';
    const context = await browser.newContext({
      locale,
      reducedMotion: 'reduce',
      acceptDownloads: true,
      ...look,
    });
    // What a busy machine needs must not decide; what never comes is red all the same.
    context.setDefaultTimeout(60_000);
    closePopups(context);
    const { browserContextIds } = await session.send('Target.getBrowserContexts');
    const [contextId] = z.tuple([z.string()]).parse(browserContextIds);
    await session.detach();
    return { browser, context, endpoint: `ws://127.0.0.1:${port}${path}`, contextId };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/**
 * Chromium makes a window before anybody can deny it; the program's own have no opener. Closed by Playwright, which
 * waits forever for a page that another client closes while it still gets to know it.
 */
function closePopups(context: BrowserContext): void {
  context.on('page', (page) => {
    void page
      .opener()
      .then((opener) => (opener === null ? undefined : page.close()))
      .catch(() => undefined);
  });
}
