import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const main = join(import.meta.dirname, '..', '..', 'out', 'main', 'browser.js');
const patienceMilliseconds = 30_000;

/** The built browser host as a process of its own, as `npm start` runs it. */
export interface StartedProgram {
  readonly process: ChildProcess;
  /** The one-time link it printed. */
  readonly link: string;
  /** Whether it answers: it has not ended, and nobody asked it to. */
  isRunning(): boolean;
  /** Everything it said so far. */
  said(): string;
  /** Presses Enter in its terminal and gives the new link. */
  anotherLink(): Promise<string>;
  /** Ends it as Ctrl+C does and resolves to its exit code; null when a signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface ProgramOptions {
  readonly folder: string;
  readonly language: 'de' | 'en';
  readonly graceSeconds?: number;
  /** Letters that a club sends in a second, where a story has no time for the gentle pace. */
  readonly perSecond?: number;
  /** Where a keyring is found; without it there is none, whatever this computer has. */
  readonly keyring?: Readonly<Record<string, string>>;
}

const noKeyring = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' };

export async function startProgram(options: ProgramOptions): Promise<StartedProgram> {
  const { folder, language, graceSeconds = 30, perSecond, keyring = noKeyring } = options;
  const pace = perSecond === undefined ? [] : ['--per-second', String(perSecond)];
  const locale = language === 'de' ? 'de_DE.UTF-8' : 'en_GB.UTF-8';
  const child = spawn(
    process.execPath,
    [main, '--no-open', '--data', folder, '--grace', String(graceSeconds), ...pace],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, LANG: locale, LC_ALL: locale, LANGUAGE: '', ...keyring },
    },
  );
  let said = '';
  let asked = false;
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const linkAfter = (count: number) => waitForLink(child, () => said, count);

  return {
    process: child,
    link: await linkAfter(0),
    isRunning: () => !asked && child.exitCode === null && child.signalCode === null,
    said: () => said,
    anotherLink: () => {
      const before = linksIn(said).length;
      child.stdin.write('\n');
      return linkAfter(before);
    },
    stop: (signal = 'SIGINT') => {
      asked = true;
      child.kill(signal);
      return ended;
    },
  };
}

function linksIn(said: string): string[] {
  return [...said.matchAll(/^Open this link, once: (http:\S+)$/gm)].flatMap((match) => match[1] ?? []);
}

async function waitForLink(child: ChildProcess, said: () => string, after: number): Promise<string> {
  const until = Date.now() + patienceMilliseconds;
  for (;;) {
    const link = linksIn(said())[after];
    if (link !== undefined) return link;
    if (child.exitCode !== null || Date.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`the program printed no link; it said:\n${said()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
