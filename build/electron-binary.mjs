import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Electron's program, or null where it is not there. Mirrors where its own installer puts it. */
export function findElectron(root, environment) {
  const home = join(root, 'node_modules', 'electron');
  const pathFile = join(home, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : '';
  const program = environment.ELECTRON_OVERRIDE_DIST_PATH
    ? join(environment.ELECTRON_OVERRIDE_DIST_PATH, name || 'electron')
    : join(home, 'dist', name);
  return (name !== '' || environment.ELECTRON_OVERRIDE_DIST_PATH) && existsSync(program) ? program : null;
}

/**
 * Electron's program, fetched once where it is missing; `{program: null, why}` where that fails.
 * `onFetch` is called before fetching. Without a network the installer gives up within a second, with one it may take as long as `seconds`.
 */
export async function electronBinary(root, environment, seconds, onFetch) {
  const there = findElectron(root, environment);
  if (there !== null) return { program: there };
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) return { program: null, why: 'Electron is not installed' };
  onFetch();
  const code = await run(installer, seconds * 1000);
  const fetched = code === 0 ? findElectron(root, environment) : null;
  if (fetched !== null) return { program: fetched };
  return {
    program: null,
    why:
      code === 'timeout'
        ? `Electron could not be fetched within ${seconds} s`
        : 'Electron could not be fetched',
  };
}

function run(installer, milliseconds) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], { stdio: 'ignore' });
    const enough = setTimeout(() => {
      child.kill('SIGKILL');
      resolve('timeout');
    }, milliseconds);
    const settle = (code) => {
      clearTimeout(enough);
      resolve(code);
    };
    child.once('error', () => settle(1));
    child.once('exit', settle);
  });
}
