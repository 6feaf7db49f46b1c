import { execFile, spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll } from 'vitest';
import { build } from 'vite';
import { z } from 'zod';

const run = promisify(execFile);
const line = z.object({ answer: z.unknown(), milliseconds: z.number() });
export type Answer = z.output<typeof line>;

/** What a session on a bus of its own begins with. */
export type Keyring = 'unlocked' | 'locked' | 'hanging' | 'no bus';

/** Null where a keyring can be had; else why not. */
export function whyNoKeyring(): string | null {
  if (process.platform !== 'linux') return 'the keyring of this test is that of Linux';
  const missing = ['dbus-run-session', 'dbus-send', 'gnome-keyring-daemon'].filter(
    (program) => spawnSync('which', [program]).status !== 0,
  );
  return missing.length === 0 ? null : `not installed: ${missing.join(', ')}`;
}

const begin: Readonly<Record<Exclude<Keyring, 'no bus'>, string>> = {
  // The input must not be empty: without a password no login keyring is made.
  unlocked:
    "printf '\\n' | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 & pid=$!",
  locked: 'gnome-keyring-daemon --foreground --components=secrets >/dev/null 2>&1 & pid=$!',
  hanging: 'pid=',
};

const untilThere = `until dbus-send --session --print-reply --dest=org.freedesktop.DBus / \\
  org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q true; do sleep 0.05; done`;

/** Builds the asking program once; answers how to ask in a session that lives in `home`. */
export function keyringSessions() {
  const root = join(import.meta.dirname, '../..');
  let folder = '';
  beforeAll(async () => {
    await mkdir(join(root, 'node_modules/.cache'), { recursive: true });
    folder = await mkdtemp(join(root, 'node_modules/.cache/rundpost-test-'));
    await build({
      configFile: false,
      logLevel: 'silent',
      root,
      ssr: { noExternal: true, external: ['keytar'] },
      build: {
        ssr: join(import.meta.dirname, 'programs/ask-keychain.ts'),
        outDir: folder,
        emptyOutDir: false,
        target: 'node20',
        rollupOptions: { output: { entryFileNames: 'program.mjs' } },
      },
    });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return (home: string, keyring: Keyring, ...asked: readonly string[]) =>
    ask(home, keyring, [join(folder, 'program.mjs'), ...asked]);
}

/** A home for keyrings, for as many sessions as a test wants. */
export async function keyringHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'rundpost-keyring-'));
  await mkdir(join(home, 'run'), { mode: 0o700 });
  return home;
}

async function ask(home: string, keyring: Keyring, asked: readonly string[]): Promise<readonly Answer[]> {
  const environment = { PATH: process.env.PATH ?? '', HOME: home, XDG_RUNTIME_DIR: join(home, 'run') };
  if (keyring === 'hanging') await layOutHanging(home);
  const script = `${keyring === 'no bus' ? '' : begin[keyring]}
${keyring === 'unlocked' || keyring === 'locked' ? untilThere : ''}
"$0" "$@" 2>/dev/null
if [ -n "\${pid:-}" ]; then kill "$pid"; wait "$pid"; fi
exit 0`;
  const command = [process.execPath, ...asked];
  const shell = ['sh', '-c', script, ...command];
  const bus = keyring === 'hanging' ? [`--config-file=${join(home, configName)}`] : [];
  const [program = '', ...rest] = keyring === 'no bus' ? shell : ['dbus-run-session', ...bus, '--', ...shell];
  const { stdout } = await run(program, rest, { env: environment, timeout: 25_000 });
  if (keyring === 'hanging') await endHanging(home);
  return stdout
    .split('\n')
    .filter((text) => text.startsWith('{'))
    .map((text) => line.parse(JSON.parse(text)));
}

const configName = 'bus.conf';

/** A bus that knows one secret service, which is started and never comes. */
async function layOutHanging(home: string): Promise<void> {
  const script = join(home, 'never-comes.sh');
  await writeFile(
    script,
    `#!/bin/sh\necho $$ > ${join(home, 'never-comes.pid')}\nexec sleep 60 >/dev/null 2>&1\n`,
  );
  await chmod(script, 0o700);
  await mkdir(join(home, 'services'), { recursive: true });
  const service = `[D-BUS Service]\nName=org.freedesktop.secrets\nExec=${script}\n`;
  await writeFile(join(home, 'services', 'org.freedesktop.secrets.service'), service);
  await writeFile(
    join(home, configName),
    `<busconfig><type>session</type><listen>unix:tmpdir=${home}</listen><servicedir>${join(home, 'services')}</servicedir>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`,
  );
}

async function endHanging(home: string): Promise<void> {
  const pid = Number(await readFile(join(home, 'never-comes.pid'), 'utf8'));
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended with its bus.
  }
}
