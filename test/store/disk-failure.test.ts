import { expect, test } from 'vitest';
import { Refusal } from '#electron/features/refuse.ts';
import type { OpenStore } from '#electron/store/live/open-store.ts';
import type { FailingFiles, Failure } from './failing-files.ts';
import { failingFiles } from './failing-files.ts';
import { copyOf, open, put, settings, storeFolder } from './store-folder.ts';

const code = (error: unknown) => (error instanceof Refusal ? error.fault.code : String(error));

/** Three changes together, a snapshot, one more: every kind of write the store makes while open. */
async function story(db: OpenStore, acknowledged: Record<string, string>, refused: string[]): Promise<void> {
  const change = async (key: string) => {
    try {
      await put(db, key, 'yes');
      acknowledged[key] = 'yes';
    } catch (error) {
      refused.push(code(error));
    }
  };
  await Promise.all([change('a'), change('b'), change('c')]);
  await db.snapshot().catch((error: unknown) => refused.push(code(error)));
  await change('d');
  await db.transaction(() => undefined).catch((error: unknown) => refused.push(code(error)));
}

async function failOnce(folder: string, failure: Failure, only: 'once' | 'for good', call: number) {
  const files: FailingFiles = failingFiles();
  const db = await open(folder, { files });
  const start = files.calls.length;
  if (only === 'once') files.failAt(start + call, failure);
  else files.failFrom(start + call, failure);
  const acknowledged: Record<string, string> = {};
  const refused: string[] = [];
  await story(db, acknowledged, refused);
  const reached = files.hasFailed;
  // Nothing unacknowledged is to be seen, nothing acknowledged is missing, in memory and on disk.
  expect(settings(db)).toEqual(acknowledged);
  const wanted = failure === 'EIO' ? 'store.not-writable' : 'store.disk-full';
  expect(new Set([...refused, wanted])).toEqual(new Set([wanted]));
  files.heal();
  await put(db, 'after', 'yes');
  // Half of the times as after a crash, half as after a clean end.
  const crashed = call % 2 === 0 ? await copyOf(folder) : null;
  await db.close();
  const again = await open(crashed ?? folder);
  expect(settings(again)).toEqual({ ...acknowledged, after: 'yes' });
  expect(again.tornTail).toBe(false);
  await again.close();
  return reached;
}

const cases: readonly (readonly [Failure, 'once' | 'for good'])[] = [
  ['EIO', 'once'],
  ['short write, then ENOSPC', 'once'],
  ['ENOSPC', 'for good'],
];

for (const [failure, only] of cases) {
  test(`${failure} ${only}, at any call: whole or not at all, and it works again afterwards`, async () => {
    const template = await storeFolder();
    let call = 1;
    while (await failOnce(await copyOf(template), failure, only, call)) call += 1;
    expect(call).toBeGreaterThan(12);
  });
}

test('what a long write left half done is cut off before a short one follows', async () => {
  const files = failingFiles();
  const folder = await storeFolder();
  const db = await open(folder, { files });
  await put(db, 'a', 'yes');
  files.failAt(files.calls.length + 1, 'short write, then ENOSPC');
  await expect(put(db, 'long', 'x'.repeat(100_000))).rejects.toMatchObject({
    fault: { code: 'store.disk-full' },
  });
  await put(db, 'b', 'yes');
  const again = await open(await copyOf(folder));
  expect(settings(again)).toEqual({ a: 'yes', b: 'yes' });
  expect(again.tornTail).toBe(false);
  await again.close();
  await db.close();
});

test('changes that wait together share one fsync', async () => {
  const files = failingFiles();
  const db = await open(await storeFolder(), { files });
  await put(db, 'first', 'yes');
  const before = files.calls.length;
  await Promise.all(Array.from({ length: 50 }, (_, index) => put(db, `k${index}`, 'v')));
  expect(files.calls.slice(before)).toEqual(['write', 'sync']);
  await db.close();
});

test('a change is acknowledged only after its fsync', async () => {
  const files = failingFiles();
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const slow: FailingFiles = {
    ...files,
    edit: async (path) => {
      const file = await files.edit(path);
      return { ...file, sync: () => held.then(() => file.sync()) };
    },
  };
  const db = await open(await storeFolder(), { files: slow });
  let acknowledged = false;
  let settled = false;
  const writing = put(db, 'a', 'b').then(() => {
    acknowledged = true;
  });
  const reading = db.settled().then(() => {
    settled = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect({ acknowledged, settled, visible: settings(db) }).toEqual({
    acknowledged: false,
    settled: false,
    visible: { a: 'b' },
  });
  letGo();
  await Promise.all([writing, reading]);
  expect({ acknowledged, settled }).toEqual({ acknowledged: true, settled: true });
  await db.close();
});
