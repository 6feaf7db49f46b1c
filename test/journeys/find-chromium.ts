import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findBrowser } from '#electron/hosts/browser/find-browser.ts';

const run = promisify(execFile);
const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache');

/** A browser for the journeys: a program and what it needs around it, or why there is none. */
export type Chromium =
  | { readonly program: string; readonly environment: Readonly<Record<string, string>> }
  | { readonly program: null; readonly why: string };

let found: Promise<Chromium> | undefined;

/** RUNDPOST_CHROMIUM, else an installed browser, else (on Linux) one unpacked from a package of ours. */
export function findChromium(): Promise<Chromium> {
  found ??= look();
  return found;
}

async function look(): Promise<Chromium> {
  const wanted = process.env.RUNDPOST_CHROMIUM;
  if (wanted) return existsSync(wanted) ? plain(wanted) : { program: null, why: `${wanted} is not there` };
  const installed = findBrowser(process.platform, process.env);
  if (installed !== null) return plain(installed);
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { program: null, why: 'no chromium, chrome or edge is installed' };
  }
  return unpacked();
}

function plain(program: string): Chromium {
  return { program, environment: {} };
}

/**
 * The packed headless Chromium for Linux. It carries the system libraries it needs for machines without them, but
 * unpacks them only where it believes to be in a data centre of their maker.
 */
async function unpacked(): Promise<Chromium> {
  const home = join(cache, 'chromium');
  try {
    if (!existsSync(join(home, 'chromium'))) await unpackInto(home);
    const program = join(home, 'chromium');
    const fonts = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(home, 'fonts') };
    if (await starts(program, fonts)) return { program, environment: fonts };
    const environment = { ...fonts, LD_LIBRARY_PATH: join(home, 'al2023', 'lib') };
    if (await starts(program, environment)) return { program, environment };
    return { program: null, why: 'no browser is installed, and the unpacked one does not start' };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : 'unknown';
    return { program: null, why: `no browser is installed, and none could be unpacked: ${reason}` };
  }
}

/** Unpacks beside its place and moves it there whole, so that an interrupted run leaves nothing half. */
async function unpackInto(home: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const beside = await mkdtemp(`${home}-`);
  const script = "import c from '@sparticuz/chromium'; await c.executablePath();";
  try {
    await run(process.execPath, ['--input-type=module', '-e', script], {
      cwd: join(cache, '..', '..'),
      env: { ...process.env, TMPDIR: beside, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    });
    await rename(beside, home);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function starts(program: string, environment: Readonly<Record<string, string>>): Promise<boolean> {
  try {
    await run(program, ['--version', '--no-sandbox'], { env: { ...process.env, ...environment } });
    return true;
  } catch {
    return false;
  }
}
