import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runDesktop } from '../../../build/run-desktop.mjs';

/** A program in the place of Electron that does what the lines of a shell say. */
function electronThat(...lines: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'rundpost-electron-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const program = join(folder, 'electron');
  writeFileSync(program, ['#!/bin/sh', ...lines].join('\n'));
  chmodSync(program, 0o755);
  return program;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const nowhere = { write: () => true };
const terminal = { stdout: nowhere, stderr: nowhere };
const why = (program: string, seconds = 10) =>
  runDesktop(program, tmpdir(), { seconds, terminal, onReady: () => undefined });
const writes = (...words: readonly string[]) => words.map((word) => `echo '${word}' >&2`);

test('a missing library is named', async () => {
  const complaint =
    'electron: error while loading shared libraries: libnss3.so: cannot open shared object file: No such file or directory';
  expect(await why(electronThat(...writes(complaint), 'exit 127'))).toBe(
    'Electron needs the library libnss3.so, and this computer does not have it',
  );
});

test.each([
  'FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found, but is not configured correctly.',
  'FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox! If you are running on Ubuntu 23.10+, see AppArmor.',
])('a system that allows no sandbox is named, and never run around: %s', async (complaint) => {
  expect(await why(electronThat(...writes(complaint), 'kill -TRAP $$'))).toBe(
    'this system does not let Electron shut itself in (AppArmor or user namespaces), and without that it is not run',
  );
});

test.each([
  ['ERROR:ozone_platform_x11.cc(240)] Missing X server or $DISPLAY', 'the display did not let Electron in'],
  [
    "/lib/libc.so.6: version `GLIBC_2.33' not found",
    'this system is too old for Electron (it asks for GLIBC_2.33)',
  ],
])('what it complains of is said in words: %s', async (complaint, sentence) => {
  const program = electronThat(`cat >&2 <<"END"`, complaint, 'END', 'exit 1');
  expect(await why(program)).toBe(sentence);
});

test('one that ends without a word is told by how it ended', async () => {
  expect(await why(electronThat('exit 3'))).toBe('Electron ended before it was ready (exit code 3)');
  expect(await why(electronThat('kill -SEGV $$'))).toBe('Electron was ended before it was ready (SIGSEGV)');
});

test('one that may not be run, and one that is no program, are told apart from one that ended', async () => {
  const program = electronThat('exit 0');
  chmodSync(program, 0o644);
  expect(await why(program)).toBe('Electron may not be run from the folder it lies in');
  expect(await why(join(tmpdir(), 'no-electron-here'))).toBe('Electron did not start (ENOENT)');
});

test('one that neither ends nor gets ready is ended in time', async () => {
  const started = performance.now();
  const program = electronThat('echo $$ > "$0.pid"', 'exec sleep 60');
  expect(await why(program, 0.5)).toBe('Electron was not ready within 0.5 s');
  expect(performance.now() - started).toBeLessThan(10_000);
  const pid = Number(readFileSync(`${program}.pid`, 'utf8'));
  await expect.poll(() => isAlive(pid)).toBe(false);
});

test('one that says it is ready is left to run, whatever it complained of before', async () => {
  const written: string[] = [];
  const started: ChildProcess[] = [];
  const program = electronThat(
    ...writes('cannot open display'),
    'echo "Rundpost is ready; the data lie here"',
    'exec sleep 60',
  );
  const answer = await runDesktop(program, tmpdir(), {
    seconds: 10,
    terminal: { stdout: { write: (chunk) => written.push(chunk.toString('utf8')) }, stderr: nowhere },
    onReady: (child) => started.push(child),
  });
  expect(answer).toBeNull();
  expect(written.join('')).toBe('Rundpost is ready; the data lie here\n');
  const [child] = started;
  expect(child?.exitCode).toBeNull();
  await new Promise((resolve) => {
    child?.once('exit', resolve);
    child?.kill('SIGKILL');
  });
});
