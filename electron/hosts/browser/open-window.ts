import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, hasDisplay } from './find-browser.ts';

/** How the window was opened, or why it was not. */
export type Opened =
  | { readonly by: 'browser'; readonly program: string }
  | { readonly by: 'system'; readonly program: string }
  | { readonly by: 'nothing'; readonly why: 'no-display' | 'no-browser' | 'root' };

export interface OpenWindow {
  readonly opened: Opened;
  /** Closes a window of its own and takes away what the browser wrote about it. */
  forget(): Promise<void>;
}

interface Here {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
}

/**
 * Opens the link as a window of its own, in an installed browser with a profile of its own that is forgotten at the
 * end; else through the system's opener. Chromium refuses to run as root unless its sandbox is given up: then no
 * window is opened at all.
 */
export async function openWindow(link: string, here: Here): Promise<OpenWindow> {
  if (!hasDisplay(here.platform, here.environment)) return nothing('no-display');
  if (here.isRoot && here.platform === 'linux') return nothing('root');
  const browser = findBrowser(here.platform, here.environment);
  const own = browser === null ? null : await openOwnWindow(browser, link, here);
  if (own !== null) return own;
  const [program = '', ...args] = opener(here.platform, link);
  const started = await start(program, args, here.environment);
  return started === null
    ? nothing('no-browser')
    : { opened: { by: 'system', program }, forget: async () => {} };
}

/** The window is for this program alone: nothing is fetched, synchronised, translated or offered beside it. */
const quietly = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate',
  '--disable-save-password-bubble',
];

async function openOwnWindow(program: string, link: string, here: Here): Promise<OpenWindow | null> {
  const profile = mkdtempSync(join(tmpdir(), 'rundpost-window-'));
  // Linux browsers leave a folder for their socket in the temporary one when they are ended.
  const temporary = here.platform === 'linux' ? { TMPDIR: profile } : {};
  const args = [`--app=${link}`, `--user-data-dir=${profile}`, '--window-size=1280,800', ...quietly];
  const window = await start(program, args, { ...here.environment, ...temporary });
  const forget = async () => {
    await ended(window);
    // The browser's last helpers may still write while they end.
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }).catch(
      () => undefined,
    );
  };
  if (window !== null) return { opened: { by: 'browser', program }, forget };
  await forget();
  return null;
}

function nothing(why: 'no-display' | 'no-browser' | 'root'): OpenWindow {
  return { opened: { by: 'nothing', why }, forget: async () => {} };
}

function opener(platform: NodeJS.Platform, link: string): readonly string[] {
  if (platform === 'darwin') return ['open', link];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', link];
  return ['xdg-open', link];
}

/** Starts a program that goes on by itself; null when it is not there or fails within a second. */
function start(
  program: string,
  args: readonly string[],
  env: Here['environment'],
): Promise<ChildProcess | null> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true, env });
    const enough = setTimeout(() => resolve(child), 1000);
    const settle = (result: ChildProcess | null) => {
      clearTimeout(enough);
      resolve(result);
    };
    child.once('error', () => settle(null));
    child.once('exit', (code) => settle(code === 0 ? child : null));
    child.unref();
  });
}

/** Ends a program that was started here, if it still runs, and waits up to three seconds for it. */
function ended(child: ChildProcess | null): Promise<void> {
  return new Promise((resolve) => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    const enough = setTimeout(resolve, 3000);
    child.once('exit', () => {
      clearTimeout(enough);
      resolve();
    });
    child.kill();
  });
}
