import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll } from 'vitest';
import { build } from 'vite';

export interface Child {
  /** The next line it prints; null when it has ended. */
  line(): Promise<string | null>;
  kill(): void;
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
}

/**
 * Builds a program of `programs/` once for the tests of a file and answers how to start it in a process of
 * its own. The build lies below node_modules, where its imports are found.
 */
export function childProgram(name: string): (...args: readonly string[]) => Child {
  const root = join(import.meta.dirname, '../..');
  let folder = '';
  beforeAll(async () => {
    await mkdir(join(root, 'node_modules/.cache'), { recursive: true });
    folder = await mkdtemp(join(root, 'node_modules/.cache/rundpost-test-'));
    await build({
      configFile: false,
      logLevel: 'silent',
      root,
      // Bundled but for SQLite, whose WebAssembly lies beside its script: a process starts in half the time.
      ssr: { noExternal: true, external: ['sql.js'] },
      build: {
        ssr: join(import.meta.dirname, 'programs', `${name}.ts`),
        outDir: folder,
        emptyOutDir: false,
        target: 'node20',
        rollupOptions: { output: { entryFileNames: 'program.mjs' } },
      },
    });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return (...args) => start(join(folder, 'program.mjs'), args);
}

function start(file: string, args: readonly string[]): Child {
  const process_ = spawn(process.execPath, [file, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: process_.stdout })[Symbol.asyncIterator]();
  const ended = new Promise<number | null>((resolve) => process_.once('close', resolve));
  return {
    line: async () => {
      const next = await lines.next();
      return next.done === true ? null : next.value;
    },
    kill: () => void process_.kill('SIGKILL'),
    process: process_,
    ended,
  };
}
