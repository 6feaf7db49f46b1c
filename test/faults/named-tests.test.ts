import { existsSync, readFileSync } from 'node:fs';
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
