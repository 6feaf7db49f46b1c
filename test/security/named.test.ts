import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const tests = join(import.meta.dirname, '..');

/** The names of all tests and journeys, as they are written. */
function names(): string {
  return readdirSync(tests, { recursive: true, withFileTypes: true })
    .filter(({ name }) => /\.(test|journey)\.tsx?$/.test(name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .flatMap((text) =>
      Array.from(
        text.matchAll(/\b(?:test|journey)(?:\.each\([^)]*\))?\(\s*['`]([^'`]+)/g),
        ([, name]) => name ?? '',
      ),
    )
    .join('\n');
}

test('every point of the tables has a test that bears its id', () => {
  const table = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
  const ids = Array.from(table.matchAll(/^\| ([ESHC]\d\d) /gm), ([, id]) => id ?? '');
  expect(['E', 'S', 'H', 'C'].map((kind) => ids.filter((id) => id.startsWith(kind)).length)).toEqual([
    20, 8, 5, 26,
  ]);
  const all = names();
  expect(ids.filter((id) => !new RegExp(`\\b${id}\\b`).test(all))).toEqual([]);
});
