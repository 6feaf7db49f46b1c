import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { z } from 'zod';
import { limits } from '#electron/mail/parse/limits.ts';
import { builtWorkers } from '../engine/built-workers.ts';
import { childProgram } from '../store/child-program.ts';

const outcome = z.strictObject({
  failures: z.array(z.string()),
  worst: z.strictObject({ milliseconds: z.number(), letter: z.string() }),
  memory: z.strictObject({ megabytes: z.number(), letter: z.string() }),
  kinds: z.record(z.string(), z.number()),
});
/** What reading may take beyond the process at rest, in megabytes, the letter itself not counted. */
const mostMegabytes = 200;

/** Builds what reads letters, and answers how to read so many damaged ones, or the bombs for 0, and what is expected of that. */
export function mutatedLetters(): (count: number, seed: number) => Promise<Readonly<Record<string, number>>> {
  const workers = builtWorkers();
  const program = childProgram('read-mutated-letters');
  return async (count, seed) => {
    const letters = join(import.meta.dirname, '..', 'letters');
    const child = program(fileURLToPath(workers().readLetter), letters, String(count), String(seed));
    const line = await child.line();
    expect(await child.ended, 'the process came to its end').toBe(0);
    const { failures, worst, memory, kinds } = outcome.parse(JSON.parse(line ?? ''));
    console.log(
      [
        count > 0 ? `${String(count)} letters, seed ${String(seed)}` : `${String(sum(kinds))} bombs`,
        `slowest: ${String(worst.milliseconds)} ms of processor (${worst.letter})`,
        `most memory: ${String(memory.megabytes)} MB over the start (${memory.letter})`,
        ...(count > 0 ? ['one of them again: npm run faults -- letters --count 1 --seed ITS-SEED'] : []),
      ].join('\n'),
    );
    expect(failures).toEqual([]);
    expect(worst.milliseconds, worst.letter).toBeLessThan(limits.milliseconds);
    expect(memory.megabytes, memory.letter).toBeLessThan(mostMegabytes);
    return kinds;
  };
}

/** Letters of all kinds together. */
export function sum(kinds: Readonly<Record<string, number>>): number {
  return Object.values(kinds).reduce((all, one) => all + one, 0);
}
