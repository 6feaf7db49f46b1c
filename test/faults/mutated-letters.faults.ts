import { test } from 'vitest';
import { mutatedLetters } from './read-mutated-letters.ts';
import { seedOfRun } from './seeded.ts';

const read = mutatedLetters();
const count = Number(process.env.RUNDPOST_COUNT ?? 100_000);
const seed = seedOfRun();

test(`${String(count)} damaged letters and the bombs cost neither the process nor much of its time (seed ${String(seed)})`, async () => {
  await read(0, 0);
  await read(count, seed);
}, 7_200_000);
