import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The tour alone; `npm run tour` runs it. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    include: ['test/tour/*.story.ts'],
    testTimeout: 600_000,
    hookTimeout: 60_000,
  },
});
