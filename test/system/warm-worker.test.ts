import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { z } from 'zod';
import { expect, onTestFinished, test } from 'vitest';
import { warmWorker } from '#electron/system/warm-worker.ts';

/** A worker that does what it is told and says in which thread, so that a new one can be told from the old. */
const source = `
import { parentPort, threadId } from 'node:worker_threads';
parentPort.on('message', (told) => {
  if (told === 'hang') for (;;);
  if (told === 'throw') throw new Error('no');
  if (told === 'leave') process.exit(0);
  if (told === 'hoard') { const all = []; for (;;) all.push(new Array(100000).fill(0).map((_, i) => ({ i }))); }
  if (told === 'leave soon') setTimeout(() => process.exit(0), 50);
  parentPort.postMessage({ told, threadId, environment: Object.keys(process.env).length });
});`;

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rundpost-warm-worker-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function worker() {
  const file = join(await newFolder(), 'worker.mjs');
  await writeFile(file, source);
  return warmWorker(pathToFileURL(file));
}

const thread = z.object({ threadId: z.number() });
const limits = { milliseconds: 5000, megabytes: 64 };

test('one worker answers one input after the other, in their order, and sees nothing of the environment', async () => {
  const run = await worker();
  const answers = await Promise.all(['a', 'b', 'c'].map((told) => run(told, limits)));
  expect(answers).toMatchObject(['a', 'b', 'c'].map((told) => ({ told, environment: 0 })));
  expect(new Set(answers.map((answer) => thread.parse(answer).threadId)).size).toBe(1);
});

test.each([
  ['hang', 'time'],
  ['throw', 'failed'],
  ['leave', 'failed'],
  ['hoard', 'memory'],
])('an input that makes it %s is refused alone, and the next meets a new worker', async (told, reason) => {
  const run = await worker();
  const before = run('before', limits);
  const bounds = { milliseconds: told === 'hang' ? 500 : 20_000, megabytes: told === 'hoard' ? 16 : 64 };
  const bad = run(told, bounds);
  const after = run('after', limits);
  await expect(bad).rejects.toMatchObject({ reason });
  expect(await after).toMatchObject({ told: 'after' });
  expect(thread.parse(await after)).not.toEqual(thread.parse(await before));
});

test('one that leaves after its answer is replaced before the next input', async () => {
  const run = await worker();
  await run('leave soon', limits);
  await new Promise((wait) => setTimeout(wait, 200));
  expect(await run('after', limits)).toMatchObject({ told: 'after' });
});

test('a worker without work keeps no process alive', async () => {
  const root = join(import.meta.dirname, '../..');
  const folder = await newFolder();
  await writeFile(join(folder, 'worker.mjs'), source);
  await build({
    configFile: false,
    logLevel: 'silent',
    root,
    build: {
      ssr: join(root, 'electron/system/warm-worker.ts'),
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'warm-worker.mjs' } },
    },
  });
  const program = `import { warmWorker } from './warm-worker.mjs';
    const run = warmWorker(new URL('worker.mjs', import.meta.url));
    console.log((await run('a', { milliseconds: 5000, megabytes: 64 })).told);`;
  await writeFile(join(folder, 'program.mjs'), program);
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'program.mjs')], {
    timeout: 10_000,
  });
  expect(stdout.trim()).toBe('a');
});
