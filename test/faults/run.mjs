import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * `npm run faults [-- --kills N] [--seed N]`: the long form of the fault tests. An engine is killed a thousand times
 * while it sends to a server that does what it likes.
 */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { values } = parseArgs({ options: { kills: { type: 'string' }, seed: { type: 'string' } } });
const child = spawn(
  process.execPath,
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--config',
    join(root, 'test', 'faults', 'vitest.config.ts'),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...(values.kills === undefined ? {} : { RUNDPOST_KILLS: values.kills }),
      ...(values.seed === undefined ? {} : { RUNDPOST_SEED: values.seed }),
    },
  },
);
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
