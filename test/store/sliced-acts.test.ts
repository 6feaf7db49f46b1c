import fc from 'fast-check';
import { expect, test } from 'vitest';
import { performSliced } from '#electron/features/acts/perform-sliced.ts';
import { beginSliced, dropUnfinished } from '#electron/features/acts/sliced-act.ts';
import { undoAct } from '#electron/features/acts/undo.ts';
import { aborter } from '#electron/features/aborter.ts';
import { actTable } from '#electron/store/tables/acts.ts';
import { dump } from './dump.ts';
import type { Step } from './random-acts.ts';
import { seed, step, take } from './random-acts.ts';
import type { ScratchStore } from './scratch-store.ts';
import { openScratchStore } from './scratch-store.ts';
import { copyOf, open } from './store-folder.ts';

const description = { kind: 'recipients-removed', params: { name: 'x', count: 2 } } as const;

function acting({ db, clock }: Pick<ScratchStore, 'db' | 'clock'>) {
  return {
    store: db,
    acts: actTable(db),
    clock,
    operator: () => 'operator',
    jobs: { report: () => undefined },
  };
}

const rows = ({ db }: Pick<ScratchStore, 'db'>) => dump(db, ['act', 'act_change', 'sqlite_sequence']);

const slices = fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 6 });

/** A step that a constraint forbids is no step. */
const tryTo = (store: ScratchStore, steps: readonly Step[]) => () => {
  for (const one of steps) {
    try {
      store.db.attempt(() => take(store.db, one));
    } catch (error) {
      expect(String(error)).toContain('constraint');
    }
  }
};

test('an act of many slices is dropped, or finished and taken back, as if it had never been', async () => {
  const store = await openScratchStore();
  const ports = acting(store);
  await store.db.transaction(() => seed(store.db));
  await fc.assert(
    fc.asyncProperty(slices, fc.boolean(), async (parts, finished) => {
      const before = rows(store);
      const act = await beginSliced(ports, description);
      for (const steps of parts) await act.slice(tryTo(store, steps));
      if (!finished) await act.drop();
      else {
        await act.finish();
        const newest = ports.acts.newest();
        if (newest !== null && newest.kind === description.kind) await undoAct(ports, newest.id);
      }
      expect(rows(store)).toBe(before);
      expect(ports.acts.newest()).toBeNull();
    }),
    { numRuns: 40 },
  );
});

test('an act cannot be taken back before it is finished, and then says what it came to', async () => {
  const store = await openScratchStore();
  const ports = acting(store);
  await store.db.transaction(() => seed(store.db));
  const act = await beginSliced(ports, description);
  await act.slice(() => store.db.run("UPDATE list SET name = 'A' WHERE id = 1"));
  expect(ports.acts.newest()).toBeNull();
  await act.slice(() => store.db.run("UPDATE list SET name = 'B' WHERE id = 2"));
  await act.finish({ ...description, params: { name: 'y', count: 7 } });
  expect(ports.acts.newest()).toMatchObject({ params: { name: 'y', count: 7 } });
});

test('an act whose program ended in between is taken back at the next opening', async () => {
  const store = await openScratchStore();
  await store.db.transaction(() => seed(store.db));
  const before = rows(store);
  const act = await beginSliced(acting(store), description);
  await act.slice(() => store.db.run("UPDATE list SET name = 'A'"));
  await act.slice(() => store.db.run("UPDATE list SET name = 'B' WHERE id = 2"));
  const restarted = await open(await copyOf(store.folder));
  await dropUnfinished(acting({ db: restarted, clock: store.clock }));
  expect(rows({ db: restarted })).toBe(before);
  expect(restarted.one('SELECT count(*) AS n FROM act')).toEqual({ n: 0 });
  await restarted.close();
});

test('what something else changed between two slices stays when the act is dropped', async () => {
  const store = await openScratchStore();
  await store.db.transaction(() => seed(store.db));
  const act = await beginSliced(acting(store), description);
  await act.slice(() => store.db.run("UPDATE list SET name = 'A'"));
  await store.db.transaction(() => store.db.run("UPDATE list SET name = 'New' WHERE id = 2"));
  await act.drop();
  expect(store.db.all('SELECT name FROM list')).toEqual([
    { name: 'List 1' },
    { name: 'New' },
    { name: 'List 3' },
  ]);
});

test('a row that something else changed between two slices of a finished act stands in the way of undo', async () => {
  const store = await openScratchStore();
  const ports = acting(store);
  await store.db.transaction(() => seed(store.db));
  const act = await beginSliced(ports, description);
  await act.slice(() => store.db.run("UPDATE list SET name = 'A'"));
  await store.db.transaction(() => store.db.run("UPDATE list SET name = 'New' WHERE id = 2"));
  await act.slice(() => store.db.run("UPDATE list SET name = 'B' WHERE id = 2"));
  await act.finish();
  const newest = ports.acts.newest();
  const before = rows(store);
  if (newest === null) throw new Error('there is no act');
  await expect(undoAct(ports, newest.id)).rejects.toMatchObject({ fault: { code: 'undo.changed-since' } });
  expect(rows(store)).toBe(before);
});

test('work over many things can be cancelled between two slices, and a fault in one takes all back', async () => {
  const store = await openScratchStore();
  const ports = acting(store);
  await store.db.transaction(() => seed(store.db));
  const before = rows(store);
  const things = Array.from({ length: 1_000 }, (_, index) => index);
  const rename = (slice: readonly number[]) =>
    store.db.run('UPDATE list SET name = ? WHERE id = 1', [`n${String(slice.at(-1))}`]);
  const stop = aborter();
  const steps: number[] = [];
  const cancelled = await performSliced(ports, description, things, rename, {
    signal: stop.signal,
    progress: (done) => {
      steps.push(done);
      if (done > 200) stop.abort();
    },
  });
  expect(cancelled).toBe('dropped');
  expect(steps.length).toBeGreaterThan(1);
  expect(rows(store)).toBe(before);
  const failing = performSliced(ports, description, things, (slice) => {
    rename(slice);
    if (slice.includes(999)) throw new Error('the last one');
  });
  await expect(failing).rejects.toThrow('the last one');
  expect(rows(store)).toBe(before);
  expect(await performSliced(ports, description, things, rename)).toBe('done');
  expect(store.db.one('SELECT name FROM list WHERE id = 1')).toEqual({ name: 'n999' });
});
