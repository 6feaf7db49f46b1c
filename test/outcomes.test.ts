import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { outcomesIn, summary } from './outcomes.mjs';

const tool = join(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs');

/** What a test file comes to, run by the real vitest. */
async function outcomesOf(source: string) {
  const folder = mkdtempSync(join(tmpdir(), 'rundpost-outcomes-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'told.test.js'), source);
  const report = join(folder, 'report.json');
  const told = ['run', '--root', folder, '--globals', '--reporter=json'];
  const code = await promisify(execFile)(process.execPath, [tool, ...told, `--outputFile=${report}`]).then(
    () => 0,
    () => 1,
  );
  return outcomesIn(JSON.parse(readFileSync(report, 'utf8')), code, 'told');
}

test('what failed and what was skipped is named above the last line', async () => {
  const journeys = await outcomesOf(`
    test('went well', () => expect(1).toBe(1));
    test('is broken', () => expect(1).toBe(2));
    test('has nothing to run on', ({ skip }) => skip('no browser'));
  `);
  const { lines, passed, failed } = summary({
    built: true,
    rooms: [],
    journeys,
    host: 'browser',
    complete: true,
  });
  expect({ passed, failed }).toEqual({ passed: 1, failed: 2 });
  expect(lines.slice(lines.indexOf('Failed'))).toEqual(['Failed', '  is broken', '']);
  expect(lines).toContain('  has nothing to run on: no reason given');
});

test('a journey is listed with the host it was told on', () => {
  const journey = { state: 'passed', seconds: 1, reason: '' } as const;
  const journeys = [
    { ...journey, name: 'J1', host: 'browser' },
    { ...journey, name: 'J1', host: 'double' },
    { ...journey, name: 'start', host: '' },
  ];
  const { lines } = summary({ built: true, rooms: [], journeys, host: 'browser', complete: true });
  const told = lines.filter((line) => line.startsWith('  passed')).map((line) => line.trim().split(/\s+/)[1]);
  expect(told).toEqual(['browser', 'double', 'browser']);
});
