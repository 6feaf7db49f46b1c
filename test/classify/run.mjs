import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * `npm run --silent classify -- FOLDER`: reads every .eml file of a folder with the code that reads the mailbox and
 * prints one line of JSON for each. Builds that code first, below node_modules, where its imports are found.
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Which folder of .eml files? npm run --silent classify -- FOLDER');
  process.exit(2);
}
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const cache = join(root, 'node_modules', '.cache');
await mkdir(cache, { recursive: true });
const out = await mkdtemp(join(cache, 'rundpost-classify-'));
try {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      ssr: join(root, 'test', 'classify', 'classify.ts'),
      outDir: out,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'classify.mjs' } },
    },
  });
  const child = spawn(process.execPath, [join(out, 'classify.mjs'), resolve(folder)], { stdio: 'inherit' });
  process.exitCode = await new Promise((done) => child.once('close', (code) => done(code ?? 1)));
} finally {
  await rm(out, { recursive: true, force: true });
}
