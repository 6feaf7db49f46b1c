import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { _electron } from 'playwright-core';
import { findElectron } from '../../build/electron-binary.mjs';
import { whyNotHere } from '../../build/why-no-desktop.mjs';
import type { AppOptions, Host, Hosted, RunningProgram } from './host.ts';
import { settle } from './settle.ts';
import { watch } from './watch.ts';

const root = join(import.meta.dirname, '..', '..');

/** The desktop host in Electron itself, where its program is installed and has a display. */
export const electronHost: Host = {
  name: 'electron',
  whyNot: () => Promise.resolve(whyNotElectron()),
  begin: async (folder, options, report) => {
    let started = await start(folder, options, report);
    return {
      context: started.application.context(),
      page: () => started.page,
      origin: () => 'app://rundpost',
      program: () => started.program,
      restart: async (how = 'SIGINT', meanwhile) => {
        await started.program.stop(how);
        await meanwhile?.();
        started = await start(folder, options, report);
      },
      inBrowser: () => {
        throw new Error('Electron is no browser host: say { on: "browser" }');
      },
      desktop: () => {
        throw new Error('what a desktop story asks of the system is answered by the double alone so far');
      },
      end: async () => {
        await started.program.stop();
      },
    } satisfies Hosted;
  },
};

function whyNotElectron(): string | null {
  if (findElectron(root, process.env) === null) return 'Electron’s program is not installed';
  const { platform, env: environment } = process;
  return whyNotHere({ platform, environment, isRoot: process.getuid?.() === 0 });
}

interface Started {
  readonly application: ElectronApplication;
  readonly page: Page;
  readonly program: RunningProgram;
}

async function start(
  folder: string,
  options: AppOptions,
  report: (problem: string) => void,
): Promise<Started> {
  const { language = 'de', theme = 'light', perSecond, args = [], keyring } = options;
  const pace = perSecond === undefined ? [] : [`--per-second=${perSecond}`];
  const application = await _electron.launch({
    executablePath: findElectron(root, process.env) ?? '',
    args: [root, `--lang=${language === 'de' ? 'de' : 'en-GB'}`, ...pace, ...args],
    colorScheme: theme,
    env: { ...process.env, RUNDPOST_DATA: folder, ...keyring?.() },
  });
  const isOurs = (origin: string) => origin === 'app://rundpost' || origin === 'app://mail';
  await watch(application.context(), { isOurs, isThere: isOurs, report });
  const page = await application.firstWindow();
  await page.setViewportSize(options.viewport ?? { width: 1280, height: 800 });
  await settle(page);
  return { application, page, program: runningProgram(application) };
}

function runningProgram(application: ElectronApplication): RunningProgram {
  const child = application.process();
  let said = '';
  let asked = false;
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    process: child,
    isRunning: () => !asked && child.exitCode === null,
    said: () => said,
    stop: (signal = 'SIGTERM') => {
      asked = true;
      child.kill(signal);
      return ended;
    },
  };
}
