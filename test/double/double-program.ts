import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { AnswerTo, AskOf, Ask } from './asks.ts';
import { Answered, parseAnswer } from './asks.ts';
import { doubleToImport } from './build-double.ts';
import type { StageBrowser } from './stage-browser.ts';

const root = join(import.meta.dirname, '..', '..');
const builtMain = join(root, 'out', 'main', 'desktop.js');
const noKeyring = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' };
const patienceMilliseconds = 60_000;

export interface DoubleOptions {
  readonly folder: string;
  /** Another main process than the built one, where the double itself is looked at. */
  readonly main?: string;
  readonly language?: 'de' | 'en';
  readonly packaged?: boolean;
  readonly platform?: 'darwin' | 'linux' | 'win32';
  /** What stands behind the program's name on its command line. */
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Where a keyring is found; without it there is none, whatever this computer has. */
  readonly keyring?: Readonly<Record<string, string>>;
}

/** The built desktop program as a process of its own, with the double for its Electron. */
export interface DoubleProgram {
  readonly process: ChildProcess;
  readonly ask: <Name extends Ask['ask']>(question: AskOf<Name>) => Promise<AnswerTo<Name>>;
  /** Its first window; rejects when the program ends without one. */
  readonly window: Promise<Page>;
  said(): string;
  isRunning(): boolean;
  /** Resolves to the exit code once the program ended; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts the built desktop program in the double; its windows open in that browser. */
export async function startDoubleProgram(
  stage: StageBrowser,
  options: DoubleOptions,
): Promise<DoubleProgram> {
  const {
    folder,
    language = 'de',
    packaged = false,
    platform = process.platform,
    keyring = noKeyring,
  } = options;
  const register = await doubleToImport();
  const settings = {
    browser: stage.endpoint,
    context: stage.contextId,
    locale: language === 'de' ? 'de' : 'en-GB',
    packaged,
    platform,
    root,
    home: join(folder, 'window', 'home'),
  };
  const appeared = stage.context.waitForEvent('page', { timeout: patienceMilliseconds });
  // Node 20 has the WebSocket of the browsers behind this flag.
  const flags = ['--experimental-websocket', '--no-warnings', '--import', register];
  const child = spawn(process.execPath, [...flags, options.main ?? builtMain, ...(options.args ?? [])], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      RUNDPOST_DATA: folder,
      RUNDPOST_DOUBLE: JSON.stringify(settings),
      ...keyring,
      ...options.environment,
    },
  });
  let said = '';
  let asked = false;
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ask = asker(child);
  const early = ended.then((code) => {
    throw new Error(`the program ended (${code}) before it had a window; it said:\n${said}`);
  });
  const window = Promise.race([appeared, early]);
  // Nobody waits for the loser, nor for the window of a program that is not meant to open one.
  for (const promise of [early, appeared, window]) promise.catch(() => undefined);
  return {
    process: child,
    ask,
    window,
    ended,
    said: () => said,
    isRunning: () => !asked && child.exitCode === null && child.signalCode === null,
    stop: (signal = 'SIGTERM') => {
      asked = true;
      child.kill(signal);
      return ended;
    },
  };
}

function asker(child: ChildProcess): DoubleProgram['ask'] {
  let last = 0;
  const waiting = new Map<number, (answer: { failed: string | null; value?: unknown }) => void>();
  child.on('message', (message) => {
    const { id, failed, value } = Answered.parse(message);
    waiting.get(id)?.({ failed, value });
    waiting.delete(id);
  });
  child.once('exit', () => {
    for (const settle of waiting.values()) settle({ failed: 'the program has ended' });
    waiting.clear();
  });
  return async (question) => {
    last += 1;
    const id = last;
    const { failed, value } = await new Promise<{ failed: string | null; value?: unknown }>((resolve) => {
      waiting.set(id, resolve);
      child.send({ id, asked: question }, (error) => {
        if (error) resolve({ failed: error.message });
      });
    });
    if (failed !== null) throw new Error(failed);
    return parseAnswer(question.ask, value);
  };
}
