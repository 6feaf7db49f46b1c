import { existsSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../build/build.mjs';
import { isOutdated } from '../../build/outdated.mjs';

/**
 * `npm run tour`: plays the main job in practice mode, and a club with a provider on loopback (`tour/real-mail`),
 * without a display, and writes a picture of every screen,
 * in both languages and themes and for a small window, and a log, into `./tour`.
 */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

async function tour() {
  if (isOutdated(root) && (await build(root)) !== 0) return 1;
  const code = await run(process.execPath, [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--config',
    join(root, 'test', 'tour', 'vitest.config.ts'),
  ]);
  if (existsSync(join(root, 'tour', 'log.txt'))) console.log('The pictures and the log are in ./tour');
  return code;
}

function run(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit' });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

process.exitCode = await tour();
