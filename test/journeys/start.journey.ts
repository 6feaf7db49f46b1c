import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** `npm start` without npm: a shell with `build/start.mjs` in it, both in a process group of their own. */
function startedByShell(data: string, home = root, environment: Readonly<Record<string, string>> = {}) {
  // As npm does, the shell outlives Ctrl+C and hands on how the program ended.
  const command = 'trap : INT; "$0" build/start.mjs --no-open; exit $?';
  const shell = spawn('/bin/sh', ['-c', command, process.execPath], {
    cwd: home,
    detached: true,
    env: { ...process.env, RUNDPOST_DATA: data, npm_lifecycle_event: 'start', ...environment },
  });
  let said = '';
  // The pipe ends when the last process that holds it has ended.
  const silent = new Promise<string>((resolve) => {
    shell.stdout.once('end', () => resolve(said));
  });
  const ended = new Promise<number | null>((resolve) => shell.once('exit', resolve));
  const up = new Promise<string>((resolve) => {
    shell.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (said.includes('Ctrl+C ends Rundpost')) resolve(said);
    });
  });
  const group = -(shell.pid ?? Number.NaN);
  onTestFinished(() => {
    try {
      process.kill(group, 'SIGKILL');
    } catch {
      // Nothing of it runs any more, as it should be.
    }
  });
  return { shell, up, silent, ended, group };
}

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rundpost-start-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

test('when npm and its shell are ended, the program ends with them', async () => {
  const { shell, up, silent } = startedByShell(scratch());
  await up;
  shell.kill('SIGTERM');
  expect(await silent).toContain('The data lie in');
});

test('one Ctrl+C, which reaches the program from two sides, ends it in good order', async () => {
  const { up, ended, group } = startedByShell(scratch());
  await up;
  process.kill(group, 'SIGINT');
  expect(await ended).toBe(0);
  expect(() => process.kill(group, 0)).toThrow('ESRCH');
});

test('data that cannot be opened do not end the program: it says so and shows why', async () => {
  const file = join(scratch(), 'a-file');
  writeFileSync(file, '');
  const { up } = startedByShell(join(file, 'below'));
  expect(await up).toContain('They could not be opened: the window says why');
});

test('without what it is built with, it says what to do', async () => {
  const home = scratch();
  cpSync(join(root, 'build'), join(home, 'build'), { recursive: true });
  const { silent, ended } = startedByShell(scratch(), home);
  expect(await silent).toContain('run "npm ci" first');
  expect(await ended).toBe(1);
});

test('an Electron that hangs is given up within 15 s, and the browser host runs instead', async () => {
  const dist = scratch();
  writeFileSync(join(dist, 'electron'), '#!/bin/sh\nexec sleep 60\n', { mode: 0o755 });
  // Electron is not tried as root, and these tests may run as root: so the question is answered otherwise.
  const ordinary = '--import=data:text/javascript,process.getuid=()=>1000';
  const { up, shell } = startedByShell(scratch(), root, {
    NODE_OPTIONS: ordinary,
    RUNDPOST_HOST: 'desktop',
    ELECTRON_OVERRIDE_DIST_PATH: dist,
    DISPLAY: ':0',
  });
  const started = performance.now();
  expect(await up).toContain('Running in the browser: Electron was not ready within 15 s.');
  expect(performance.now() - started).toBeLessThan(25_000);
  shell.kill('SIGTERM');
});
