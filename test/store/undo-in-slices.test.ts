import { expect, test } from 'vitest';
import { perform } from '#electron/features/acts/perform.ts';
import { performSliced } from '#electron/features/acts/perform-sliced.ts';
import { beginSliced, dropUnfinished } from '#electron/features/acts/sliced-act.ts';
import { undoAct } from '#electron/features/acts/undo.ts';
import { jobBoard } from '#electron/jobs/job-board.ts';
import { actTable } from '#electron/store/tables/acts.ts';
import { dump } from './dump.ts';
import type { ScratchStore } from './scratch-store.ts';
import { openScratchStore } from './scratch-store.ts';
import { copyOf, open } from './store-folder.ts';

const many = 1_500;
const grouped = { kind: 'recipients-removed', params: { name: 'x', count: many } } as const;
const rows = ({ db }: Pick<ScratchStore, 'db'>) => dump(db, ['act', 'act_change', 'sqlite_sequence']);

/** A store with many groups, all of which one act has given other names and taken half of them out. */
async function changedMany() {
  const store = await openScratchStore();
  const { db, clock } = store;
  const board = jobBoard({ changed: () => undefined }, []);
  const ports = { store: db, acts: actTable(db), clock, operator: () => 'operator', jobs: board };
  const names = JSON.stringify(Array.from({ length: many }, (_, index) => `g${index}`));
  await db.transaction(() =>
    db.run('INSERT INTO person_group (name) SELECT value FROM json_each(?) ORDER BY key', [names]),
  );
  const before = rows(store);
  const ids = Array.from({ length: many }, (_, index) => index + 1);
  await performSliced(ports, grouped, ids, (slice) => {
    const some = JSON.stringify(slice);
    db.run("UPDATE person_group SET name = name || ' new' WHERE id IN (SELECT value FROM json_each(?))", [
      some,
    ]);
    db.run('DELETE FROM person_group WHERE id % 2 = 0 AND id IN (SELECT value FROM json_each(?))', [some]);
  });
  const act = ports.acts.newest() ?? expect.fail('no act');
  return { ...store, ports, board, before, act };
}

type Changed = Awaited<ReturnType<typeof changedMany>>;

/** The ports with something that happens once, right after so many slices of an undo. */
function afterSlices({ ports }: Changed, count: number, happens: () => Promise<unknown>) {
  let left = count + 1;
  return {
    ...ports,
    store: {
      transaction: async <T>(work: () => T): Promise<T> => {
        const result = await ports.store.transaction(work);
        left -= 1;
        if (left === 0) await happens();
        return result;
      },
    },
  };
}

test('an act over many rows is taken back in short transactions, as if it had never been', async () => {
  const changed = await changedMany();
  let seenInBetween = '';
  const watched = afterSlices(changed, 2, async () => (seenInBetween = rows(changed)));
  expect(await undoAct(watched, changed.act.id)).toMatchObject(grouped);
  expect(seenInBetween).not.toBe(changed.before);
  expect(rows(changed)).toBe(changed.before);
  expect(changed.ports.acts.newest()).toBeNull();
  expect(changed.db.all('SELECT origin FROM act')).toEqual([{ origin: 'window' }]);
  await expect(undoAct(changed.ports, changed.act.id)).rejects.toThrow('undo.nothing');
});

test('when one row was changed since, nothing at all is taken back', async () => {
  const changed = await changedMany();
  // The oldest change of the act, so that the undo finds out in its last slice.
  await changed.db.transaction(() => changed.db.run("UPDATE person_group SET name = 'other' WHERE id = 1"));
  const before = rows(changed);
  await expect(undoAct(changed.ports, changed.act.id)).rejects.toThrow('undo.changed-since');
  expect(rows(changed)).toBe(before);
  expect(changed.ports.acts.newest()).toMatchObject({ id: changed.act.id });
  expect(changed.ports.acts.unfinished()).toEqual([]);
});

test('after a second it is on the board of jobs; cancelled there, the act stands as a whole', async () => {
  const changed = await changedMany();
  const { ports, board, act } = changed;
  const standing = rows(changed);
  let asked = 0;
  const slow = { ...ports.clock, now: () => changed.clock.now() + 600 * asked++ };
  const seen: unknown[] = [];
  const watched = afterSlices({ ...changed, ports: { ...ports, clock: slow } }, 4, async () => {
    seen.push(...board.all());
    await board.cancel(`undo-${act.id}`);
  });
  expect(await undoAct(watched, act.id)).toBeNull();
  expect(seen).toEqual([{ id: `undo-${act.id}`, kind: 'undo', done: 1_200, total: 2_250 }]);
  expect(rows(changed)).toBe(standing);
  expect(ports.acts.newest()).toMatchObject({ id: act.id });
  expect([ports.acts.unfinished(), board.all()]).toEqual([[], []]);
  await undoAct(ports, act.id);
  expect(rows(changed)).toBe(changed.before);
});

test('a program that ends in the middle of an undo has not begun it at the next start, and can do it then', async () => {
  const changed = await changedMany();
  const standing = rows(changed);
  const copies: string[] = [];
  const stopped = afterSlices(changed, 2, async () => copies.push(await copyOf(changed.folder)));
  await undoAct(stopped, changed.act.id);
  const restarted = await open(copies[0] ?? '');
  const ports = { ...changed.ports, store: restarted, acts: actTable(restarted) };
  expect(ports.acts.isTakingBack()).toBe(true);
  await dropUnfinished(ports);
  expect(rows({ db: restarted })).toBe(standing);
  await undoAct(ports, changed.act.id);
  expect(rows({ db: restarted })).toBe(changed.before);
  await restarted.close();
});

test('what an ended program left of a finished undo is forgotten at the next start', async () => {
  const changed = await changedMany();
  const copies: string[] = [];
  const slices = Math.ceil((many * 1.5) / 400);
  // The slice that finds nothing more, the end, and one piece that is forgotten already.
  const stopped = afterSlices(changed, slices + 3, async () => copies.push(await copyOf(changed.folder)));
  await undoAct(stopped, changed.act.id);
  const restarted = await open(copies[0] ?? '');
  const ports = { ...changed.ports, store: restarted, acts: actTable(restarted) };
  expect(ports.acts.spent()).toHaveLength(1);
  await dropUnfinished(ports);
  expect(rows({ db: restarted })).toBe(changed.before);
  expect(restarted.all('SELECT origin FROM act')).toEqual([{ origin: 'window' }]);
  await restarted.close();
});

test('meanwhile nothing a person does comes in between, and what a letter changes stays', async () => {
  const changed = await changedMany();
  const { db, ports, act } = changed;
  const refused: unknown[] = [];
  const rename = (id: number) => () =>
    db.run("UPDATE person_group SET name = 'by letter' WHERE id = ?", [id]);
  const description = { kind: 'list-moved', params: { list: 'x' } } as const;
  const busy = afterSlices(changed, 2, async () => {
    for (const work of [
      () => perform(ports, description, rename(1499)),
      () => beginSliced(ports, description),
      () => undoAct(ports, act.id),
    ]) {
      await work().catch((error: unknown) => refused.push(error));
    }
    await perform(ports, description, rename(1499), 'letter');
  });
  await undoAct(busy, act.id);
  expect(refused.map(String)).toEqual(Array.from({ length: 3 }, () => 'Refusal: act.running'));
  expect(db.one('SELECT name FROM person_group WHERE id = 1499')).toEqual({ name: 'by letter' });
  expect(db.one('SELECT name FROM person_group WHERE id = 1')).toEqual({ name: 'g0' });
});

test('an act over many is not taken back while another one is being filled', async () => {
  const changed = await changedMany();
  const other = await beginSliced(changed.ports, grouped);
  await expect(undoAct(changed.ports, changed.act.id)).rejects.toThrow('act.running');
  await other.drop();
  await undoAct(changed.ports, changed.act.id);
  expect(rows(changed)).toBe(changed.before);
});
