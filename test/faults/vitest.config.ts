import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The long form of the fault tests; `npm run faults` runs it. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: { include: ['test/faults/*.faults.ts'] },
});
