import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const named = /`((?:domain|engine|faults|features|jobs|journeys|mail)\/[a-z/-]+)`/g;

test('every test that the tables of faults name is there', () => {
  const text = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
  const names = [...new Set(Array.from(text.matchAll(named), ([, name]) => name ?? ''))];
  const isThere = (name: string) =>
    ['test', 'journey'].some((kind) => existsSync(join(import.meta.dirname, '..', `${name}.${kind}.ts`)));
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !isThere(name))).toEqual([]);
});

/** Every text in quotes in the tests and journeys, comments left out. */
function quoted(): string {
  const tests = join(import.meta.dirname, '..');
  return readdirSync(tests, { recursive: true, withFileTypes: true })
    .filter(({ name }) => /\.(?:test|journey)\.tsx?$/.test(name))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
    .flatMap((text) => text.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '').match(/['`][^'`\n]{10,}/g) ?? [])
    .join('\n');
}

test('every case of what comes in, and every rule of the standards for it, has a test that bears its id', () => {
  const numbered = (kind: string, from: number) =>
    Array.from({ length: 31 - from }, (_, place) => `${kind}${String(from + place).padStart(2, '0')}`);
  const named = quoted();
  const ids = [...numbered('I', 1), ...numbered('R', 19)];
  expect(ids.filter((id) => !new RegExp(`\\b${id}\\b`).test(named))).toEqual([]);
});
