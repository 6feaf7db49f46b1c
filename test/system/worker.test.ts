import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { runInWorker } from '#electron/system/worker.ts';

async function workerFile(source: string): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'rundpost-worker-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'worker.mjs');
  await writeFile(file, `import { parentPort, workerData } from 'node:worker_threads';\n${source}`);
  return pathToFileURL(file);
}

const limits = { milliseconds: 5000, megabytes: 64 };

test('a worker answers with its first message', async () => {
  const url = await workerFile('parentPort.postMessage(workerData.a + 1);');
  expect(await runInWorker(url, { a: 1 }, limits)).toBe(2);
});

test('a worker that never ends is killed after its time', async () => {
  const url = await workerFile('for (;;);');
  await expect(runInWorker(url, null, { ...limits, milliseconds: 200 })).rejects.toMatchObject({
    reason: 'time',
  });
});

test('a worker that wants too much memory is killed and the process lives', async () => {
  const url = await workerFile(
    'const all = []; for (;;) all.push(new Array(100000).fill(0).map((_, i) => ({ i })));',
  );
  await expect(runInWorker(url, null, { milliseconds: 20000, megabytes: 16 })).rejects.toMatchObject({
    reason: 'memory',
  });
});

test('aborting, throwing and leaving without an answer are told apart from an answer', async () => {
  const stop = new AbortController();
  const endless = runInWorker(await workerFile('for (;;);'), null, { ...limits, signal: stop.signal });
  stop.abort();
  await expect(endless).rejects.toMatchObject({ reason: 'aborted' });
  await expect(runInWorker(await workerFile('throw new Error("no")'), null, limits)).rejects.toMatchObject({
    reason: 'failed',
  });
  await expect(runInWorker(await workerFile(''), null, limits)).rejects.toMatchObject({ reason: 'failed' });
});

test('a worker sees nothing of the environment', async () => {
  const url = await workerFile('parentPort.postMessage(Object.keys(process.env).length);');
  expect(await runInWorker(url, null, limits)).toBe(0);
});
