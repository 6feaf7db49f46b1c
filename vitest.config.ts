import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { longFirst } from './test/long-first.ts';

/** What takes twenty seconds and more, most of it spent waiting for a process, a server or a clock. */
const long =
  /\/(killed-while-(filing|sending)|engine\/stores|looking-by-itself|imports\/identity|store\/kill|old-copy|packed)\./;

/** Everything but the journeys, which need a built program and a browser: `vitest.journeys.config.ts`. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/journeys/**'],
    // Modules of ours hold no state, so test files share them: loading all anew for each takes a third of the time.
    isolate: false,
    // One more than there are cores: the long ones wait more than they reckon.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: longFirst(long) },
    // Real stores on real disks, often while other tests use the same two cores.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
