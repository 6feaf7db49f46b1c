import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '#electron/system/clock.ts';
import { logFile, logLine } from '#electron/system/log-file.ts';

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'rundpost-log-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

test('a line holds codes, numbers, truth values and places in the program', () => {
  const details = {
    code: 'store.disk-full',
    count: 3,
    again: true,
    at: 'Object.perform (/home/someone/rundpost/perform.ts:12:3) < /home/someone/rundpost/engine.ts:7:1',
  };
  expect(JSON.parse(logLine(0, 'store.write-failed', details))).toEqual({
    time: '1970-01-01T00:00:00.000Z',
    event: 'store.write-failed',
    code: 'store.disk-full',
    count: 3,
    again: true,
    at: 'Object.perform perform.ts:12:3 < engine.ts:7:1',
  });
});

test('names, addresses, subjects and line breaks do not get into the log', () => {
  const line = logLine(0, 'mail to bruno.fink@example.org', {
    address: 'bruno.fink@example.org',
    name: 'Bruno Fink',
    subject: 'Sommerfest\n{"event":"forged"}',
    'Bruno Fink': 'x',
    at: 'Bruno Fink < Sommerfest',
  });
  expect(line).not.toMatch(/bruno|fink|example\.org|sommerfest|forged/i);
  expect(line.split('\n')).toHaveLength(2);
});

test('the file is turned over at one megabyte, and one former file is kept', async () => {
  const path = join(await folder(), 'deep', 'rundpost.log');
  const log = logFile(path, systemClock);
  for (let line = 0; line < 20_000; line += 1) log.note('test.line', { line, text: 'x'.repeat(40) });
  expect((await stat(path)).size).toBeLessThanOrEqual(1024 * 1024);
  expect((await stat(`${path}.1`)).size).toBeLessThanOrEqual(1024 * 1024);
  expect((await readFile(path, 'utf8')).trimEnd().split('\n').at(-1)).toContain('"line":19999');
});

test('a log that cannot be written disturbs nobody', async () => {
  const log = logFile(join(await folder(), 'file\0name', 'rundpost.log'), systemClock);
  expect(() => log.note('test.line')).not.toThrow();
});
