import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..', '..');
// Beside the packages, so that what is built finds them.
const cache = join(root, 'node_modules', '.cache');
let built: Promise<string> | undefined;

/** Builds the double for plain Node, once in a process that tests; resolves to the file for `node --import`. */
export function doubleToImport(): Promise<string> {
  built ??= buildInto();
  return built;
}

async function buildInto(): Promise<string> {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'double-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const input = {
    register: join(import.meta.dirname, 'electron', 'register.ts'),
    electron: join(import.meta.dirname, 'electron', 'electron.ts'),
  };
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.19',
      rollupOptions: {
        input,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return join(folder, 'register.js');
}
