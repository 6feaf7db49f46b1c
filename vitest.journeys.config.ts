import { defineConfig } from 'vitest/config';
import { longFirst } from './test/long-first.ts';

/** The stories that take a minute and more. */
const long = /\/(every-(screen|control)|real-mail|desktop-background)/;

/** The whole built program in a browser. Two at a time: each has a browser, a program and folders of its own. */
export default defineConfig({
  test: {
    include: ['test/journeys/**/*.journey.ts'],
    maxWorkers: 2,
    sequence: { sequencer: longFirst(long) },
    // The longest takes two and a half minutes on a quiet machine; what a busy one needs must not decide.
    testTimeout: 600_000,
    expect: { poll: { timeout: 30_000 } },
    // Until some runs named nothing above the last line: a frame of the double asked too early once, which is mended.
    retry: 1,
    hookTimeout: 60_000,
  },
});
