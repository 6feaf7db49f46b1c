import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Keyring = 'unlocked' | 'locked' | 'hanging';

/** A session bus of its own with a keyring in a state, for programs that are given `environment`. */
export interface SessionBus {
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** A home whose keyring lives through several buses. Whoever made it removes it. */
export async function keyringHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'rundpost-keyring-'));
  await mkdir(join(home, 'run'), { mode: 0o700 });
  return home;
}

export async function sessionBus(home: string, keyring: Keyring): Promise<SessionBus> {
  const own = { ...process.env, HOME: home, XDG_RUNTIME_DIR: join(home, 'run') };
  const hangs = keyring === 'hanging';
  const setting = hangs ? `--config-file=${await layOutHanging(home)}` : '--session';
  const bus = spawn('dbus-daemon', [setting, '--nofork', '--print-address=1'], {
    env: own,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = await firstLine(bus);
  const environment = { DBUS_SESSION_BUS_ADDRESS: address, HOME: home, XDG_RUNTIME_DIR: join(home, 'run') };
  const daemon = hangs ? null : await startKeyring({ ...own, ...environment }, keyring === 'unlocked');
  return {
    environment,
    stop: async () => {
      await ended(daemon);
      await ended(bus);
    },
  };
}

async function startKeyring(env: NodeJS.ProcessEnv, isUnlocked: boolean): Promise<ChildProcess> {
  const unlock = isUnlocked ? ['--unlock'] : [];
  const daemon = spawn('gnome-keyring-daemon', ['--foreground', ...unlock, '--components=secrets'], {
    env,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // The input must not be empty: without a password no login keyring is made.
  daemon.stdin.end('\n');
  const asks = [
    ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/'],
    ['org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets'],
  ].flat();
  const until = Date.now() + 10_000;
  while (!(await output('dbus-send', asks, env)).includes('true')) {
    if (Date.now() > until) throw new Error('the keyring did not come');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return daemon;
}

/** A bus that knows one secret service, which is started and never comes. */
async function layOutHanging(home: string): Promise<string> {
  const services = join(home, 'services');
  const script = join(home, 'never-comes.sh');
  await mkdir(services, { recursive: true });
  await writeFile(script, '#!/bin/sh\nexec sleep 20 >/dev/null 2>&1\n');
  await chmod(script, 0o700);
  const service = `[D-BUS Service]\nName=org.freedesktop.secrets\nExec=${script}\n`;
  await writeFile(join(services, 'org.freedesktop.secrets.service'), service);
  const config = join(home, 'bus.conf');
  await writeFile(
    config,
    `<busconfig><type>session</type><listen>unix:tmpdir=${home}</listen><servicedir>${services}</servicedir>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`,
  );
  return config;
}

function output(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  return new Promise((resolve) => child.once('close', () => resolve(said)));
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8').split('\n')[0] ?? ''));
    child.once('error', reject);
    child.once('exit', () => reject(new Error('the bus ended')));
  });
}

async function ended(child: ChildProcess | null): Promise<void> {
  if (child === null || child.exitCode !== null || child.signalCode !== null) return;
  const over = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await over;
}

export const removeHome = (home: string) => rm(home, { recursive: true, force: true, maxRetries: 5 });
