import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '#electron/system/clock.ts';
import { fileLog, logLine } from '#electron/system/log.ts';

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'rundpost-log-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

test('a line holds codes, numbers and truth values', () => {
  expect(
    JSON.parse(logLine(0, 'store.write-failed', { code: 'store.disk-full', count: 3, again: true })),
  ).toEqual({
    at: '1970-01-01T00:00:00.000Z',
    event: 'store.write-failed',
    code: 'store.disk-full',
    count: 3,
    again: true,
  });
});

test('names, addresses, subjects and line breaks do not get into the log', () => {
  const line = logLine(0, 'mail to bruno.fink@example.org', {
    address: 'bruno.fink@example.org',
    name: 'Bruno Fink',
    subject: 'Sommerfest\n{"event":"forged"}',
    'Bruno Fink': 'x',
  });
  expect(line).not.toMatch(/bruno|fink|example\.org|sommerfest|forged/i);
  expect(line.split('\n')).toHaveLength(2);
});

test('the file is turned over at one megabyte, and one former file is kept', async () => {
  const path = join(await folder(), 'deep', 'rundpost.log');
  const log = fileLog(path, systemClock);
  for (let round = 0; round < 30; round += 1) {
    for (let line = 0; line < 900; line += 1) log.note('test.line', { round, line, text: 'x'.repeat(40) });
    await log.flush();
  }
  expect((await stat(path)).size).toBeLessThanOrEqual(1024 * 1024);
  expect((await stat(`${path}.1`)).size).toBeLessThanOrEqual(1024 * 1024);
  expect((await readFile(path, 'utf8')).trimEnd().split('\n').at(-1)).toContain('"line":899');
  expect((await stat(path)).mode & 0o077).toBe(0);
});

test('a log that cannot be written disturbs nobody', async () => {
  const log = fileLog('/dev/null/nowhere/rundpost.log', systemClock);
  log.note('test.line');
  await expect(log.flush()).resolves.toBeUndefined();
});
