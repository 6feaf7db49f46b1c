import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const toolOf = (root) => join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');

/** Whether what building needs is installed. */
export function canBuild(root) {
  return existsSync(toolOf(root));
}

/**
 * Builds the program into `out/` and resolves to the exit code. Through Node rather than by the tool's own name:
 * not every installation makes that file executable.
 */
export function build(root, stdio = 'inherit') {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [toolOf(root), 'build', '--logLevel', 'warn'], {
      cwd: root,
      stdio,
    });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
