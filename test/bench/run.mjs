import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../../build/build.mjs';
import { isOutdated } from '../../build/outdated.mjs';

/**
 * `npm run bench -- NAME [--json FILE] [FOLDER]`: measures one group of figures from interleaved rounds of one run and prints
 * each beside what it is compared with. Figures decide no test. `letters` takes a folder of other letters.
 */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
const name = positionals[0] ?? 'main';

if (isOutdated(root) && (await build(root)) !== 0) process.exit(1);
const child = spawn(
  process.execPath,
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--config',
    join(root, 'test', 'bench', 'vitest.config.ts'),
    `test/bench/${name}.bench.ts`,
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      BENCH_JSON: values.json === undefined ? '' : resolve(values.json),
      BENCH_FOLDER: positionals[1] === undefined ? '' : resolve(positionals[1]),
    },
  },
);
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
