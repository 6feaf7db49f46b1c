import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Builds the program into `out/` and resolves to the exit code. Through Node rather than by the tool's own name:
 * not every installation makes that file executable.
 */
export function build(root, stdio = 'inherit') {
  return new Promise((resolve) => {
    const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const child = spawn(process.execPath, [tool, 'build', '--logLevel', 'warn'], { cwd: root, stdio });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
