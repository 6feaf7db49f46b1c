import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { outcomesIn, summary } from './outcomes.mjs';

const tool = join(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs');

/** What a test file comes to, run by the real vitest, which tells a failed test once more. */
async function outcomesOf(source: string) {
  const folder = mkdtempSync(join(tmpdir(), 'rundpost-outcomes-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'told.test.js'), source);
  const report = join(folder, 'report.json');
  const told = ['run', '--root', folder, '--globals', '--retry=1', '--reporter=json'];
  const code = await promisify(execFile)(process.execPath, [tool, ...told, `--outputFile=${report}`]).then(
    () => 0,
    () => 1,
  );
  return outcomesIn(JSON.parse(readFileSync(report, 'utf8')), code, 'told');
}

test('a test that passed only when told once more is named above the last line', async () => {
  const journeys = await outcomesOf(`
    let tries = 0;
    test('lost a click', () => expect((tries += 1)).toBe(2));
    test('went well', () => expect(1).toBe(1));
    test('is broken', () => expect(1).toBe(2));
  `);
  const of = { built: true, rooms: [], host: 'browser', complete: true };
  const { lines, passed, failed } = summary({ ...of, journeys });
  expect({ passed, failed }).toEqual({ passed: 2, failed: 1 });
  const again = lines.indexOf('Passed only when told once more');
  expect(lines[again + 1]).toContain('lost a click: AssertionError: expected 1 to be 2');
  expect(lines.slice(again + 2)).toEqual(['', 'Failed', '  is broken', '']);
  const quiet = summary({ ...of, journeys: journeys.filter(({ name }) => name === 'went well') });
  expect(quiet.lines.join('\n')).not.toContain('once more');
});

test('a journey is listed with the host it was told on', () => {
  const journey = { state: 'passed', seconds: 1, reason: '', before: '' } as const;
  const journeys = [
    { ...journey, name: 'J1', host: 'browser' },
    { ...journey, name: 'J1', host: 'double' },
    { ...journey, name: 'start', host: '' },
  ];
  const { lines } = summary({ built: true, rooms: [], journeys, host: 'browser', complete: true });
  const told = lines.filter((line) => line.startsWith('  passed')).map((line) => line.trim().split(/\s+/)[1]);
  expect(told).toEqual(['browser', 'double', 'browser']);
});
