import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The measurements alone; `npm run bench` runs them, with nothing beside them. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    include: ['test/bench/*.bench.ts'],
    fileParallelism: false,
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
  },
});
