import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * `npm run faults [-- letters] [--kills N] [--count N] [--seed N]`: the long form of the fault tests. An engine is killed
 * a thousand times while it sends to a server that does what it likes; or, with `letters`, a hundred thousand damaged
 * letters are read.
 */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: 'string' }, count: { type: 'string' }, seed: { type: 'string' } },
});
const story = positionals[0] === 'letters' ? 'mutated-letters' : 'many-kills';
const child = spawn(
  process.execPath,
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--config',
    join(root, 'test', 'faults', 'vitest.config.ts'),
    story,
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...(values.kills === undefined ? {} : { RUNDPOST_KILLS: values.kills }),
      ...(values.count === undefined ? {} : { RUNDPOST_COUNT: values.count }),
      ...(values.seed === undefined ? {} : { RUNDPOST_SEED: values.seed }),
    },
  },
);
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
