import fc from 'fast-check';
import { expect, test } from 'vitest';
import { childProgram } from './child-program.ts';
import { dumpHash } from './dump.ts';
import type { Step } from './random-acts.ts';
import { seed, step, take } from './random-acts.ts';
import { openScratchStore } from './scratch-store.ts';
import { copyOf } from './store-folder.ts';

const printDumps = childProgram('print-dumps');

const story = fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 12 });

/** Plays transactions on a store; every fifth is rolled back, once there is a snapshot in between. */
async function play(transactions: readonly (readonly Step[])[]) {
  const { db, folder, close } = await openScratchStore();
  await db.transaction(() => seed(db));
  for (const [index, steps] of transactions.entries()) {
    const rolledBack = index % 5 === 4;
    const change = db.transaction(() => {
      for (const one of steps) take(db, one);
      if (rolledBack) throw new Error('rolled back');
    });
    await change.catch((error: unknown) => {
      // A constraint may refuse random rows; then nothing of the transaction stays.
      expect(String(error)).toMatch(/rolled back|constraint/);
    });
    if (index === 6) await db.snapshot();
  }
  const copy = await copyOf(folder);
  const hash = dumpHash(db);
  await close();
  return { copy, hash };
}

test('after random changes a fresh process replays exactly the rows that were live', async () => {
  const live: { copy: string; hash: string }[] = [];
  for (const transactions of fc.sample(story, 25)) live.push(await play(transactions));
  const child = printDumps(...live.map(({ copy }) => copy));
  for (const { hash } of live) expect(await child.line()).toBe(hash);
  expect(await child.ended).toBe(0);
});
