import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The measurements; `npm run bench` runs one file of them. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: { include: ['test/bench/*.bench.ts'], testTimeout: 600_000, reporters: ['dot'] },
});
