import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const here = import.meta.dirname;
const root = join(here, '..', '..');
// Beside the packages, so that what is built finds them.
const cache = join(root, 'node_modules', '.cache');
let built: Promise<string> | undefined;

/** The double built for plain Node, once for each state of its sources; resolves to the file for `node --import`. */
export function doubleToImport(): Promise<string> {
  built ??= find();
  return built;
}

async function find(): Promise<string> {
  const home = join(cache, `double-${fingerprint()}`);
  if (!existsSync(home)) await buildInto(home);
  return join(home, 'register.js');
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of [here, join(here, 'electron'), join(here, 'worlds')])
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts')))
      hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}

/** Builds beside its place and moves it there whole: two test files may do so at once. */
async function buildInto(home: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const beside = mkdtempSync(join(cache, 'building-double-'));
  const input = {
    register: join(here, 'electron', 'register.ts'),
    electron: join(here, 'electron', 'electron.ts'),
  };
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      build: {
        ssr: true,
        outDir: beside,
        emptyOutDir: false,
        target: 'node20.19',
        rollupOptions: {
          input,
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    });
    if (!existsSync(home)) renameSync(beside, home);
  } catch (error) {
    // The other was faster.
    if (!existsSync(home)) throw error;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}
