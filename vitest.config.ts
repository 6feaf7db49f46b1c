import { defineConfig } from 'vitest/config';

/** Everything but the journeys, which need a built program and a browser: `vitest.journeys.config.ts`. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/journeys/**'],
    // Modules of ours hold no state, so test files share them: loading all anew for each takes a third of the time.
    isolate: false,
    maxWorkers: '100%',
    // Real stores on real disks, often while other tests use the same two cores.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
