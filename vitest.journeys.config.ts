import { defineConfig } from 'vitest/config';
import { LongFirst } from './test/journeys/long-first.ts';

/** The whole built program in a browser. Two at a time: each has a browser, a program and folders of its own. */
export default defineConfig({
  test: {
    include: ['test/journeys/**/*.journey.ts'],
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    // The longest takes two and a half minutes on a quiet machine; what a busy one needs must not decide.
    testTimeout: 600_000,
    expect: { poll: { timeout: 30_000 } },
    // Until some runs named nothing above the last line: a frame of the double asked too early once, which is mended.
    retry: 1,
    hookTimeout: 60_000,
  },
});
