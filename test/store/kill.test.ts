import { expect, test } from 'vitest';
import { childProgram } from './child-program.ts';
import { storeFolder } from './store-folder.ts';

const writer = childProgram('write-until-killed');
const kills = 50;
const lanes = 2;

/** Kills one writer after the other on the same store; answers how many changes were acknowledged. */
async function lane(folder: string, times: number): Promise<number> {
  let acknowledged = 0;
  for (let round = 0; round <= times; round += 1) {
    const child = writer(folder);
    const first = await child.line();
    expect(first).toMatch(/^found \d+$/);
    const found = Number(first?.slice('found '.length));
    // All that was acknowledged, and of the three that were under way any.
    expect(found).toBeGreaterThanOrEqual(acknowledged);
    expect(found).toBeLessThanOrEqual(acknowledged + 3);
    acknowledged = found;
    const timer = setTimeout(child.kill, Math.random() * 90);
    for (let line = await child.line(); line !== null; line = await child.line()) {
      acknowledged = Math.max(acknowledged, Number(line.slice('done '.length)));
    }
    clearTimeout(timer);
    await child.ended;
  }
  return acknowledged;
}

test('fifty writers killed at random moments lose nothing they acknowledged and leave no half change', async () => {
  const folders = await Promise.all(Array.from({ length: lanes }, storeFolder));
  const counts = await Promise.all(folders.map((folder) => lane(folder, kills / lanes)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(kills);
}, 120_000);
