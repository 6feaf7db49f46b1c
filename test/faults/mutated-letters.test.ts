import { expect, test } from 'vitest';
import { floods } from './floods.ts';
import { mimeBombs } from './mime-bombs.ts';
import { mutatedLetters, sum } from './read-mutated-letters.ts';
import { seedOfRun } from './seeded.ts';

const read = mutatedLetters();

test('I16 I18 I19 two thousand damaged letters are each read, in time, in little memory, and hide nothing in what is shown', async () => {
  const seed = seedOfRun();
  console.log(`RUNDPOST_SEED=${String(seed)}`);
  const kinds = await read(2_000, seed);
  expect(sum(kinds)).toBe(2_000);
  // Else they were damaged beyond what any rule looks at, and nothing was tried.
  for (const kind of ['bounce', 'delayed', 'auto-reply', 'complaint', 'leave', 'other'])
    expect(kinds[kind], kind).toBeGreaterThan(0);
}, 120_000);

test('I14 I15 bombs of parts, depth, headers, base64 and packed files are each read, in time and in little memory, nothing is unpacked and the next is read as ever', async () => {
  const kinds = await read(0, 0);
  expect(sum(kinds)).toBe(Object.keys({ ...mimeBombs, ...floods }).length);
}, 120_000);
