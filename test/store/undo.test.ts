import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ActId } from '#domain/ids.ts';
import type { ActView } from '#contract/acts.ts';
import { actHandlers } from '#electron/features/acts/handlers.ts';
import { perform } from '#electron/features/acts/perform.ts';
import { actTable } from '#electron/store/tables/acts.ts';
import { dump } from './dump.ts';
import { seed, step, take } from './random-acts.ts';
import type { ScratchStore } from './scratch-store.ts';
import { openScratchStore } from './scratch-store.ts';
import { copyOf, open } from './store-folder.ts';

function acting({ db, clock }: ScratchStore) {
  const changed: string[] = [];
  const ports = {
    store: db,
    acts: actTable(db),
    clock,
    operator: () => 'operator',
    events: { changed: (topic: string) => void changed.push(topic) },
    jobs: { report: () => undefined },
  };
  const act = (name: string, work: () => void) =>
    perform(ports, { kind: 'recipient-edited', params: { name } }, work);
  return { ports, act, changed, handlers: actHandlers(ports) };
}

/** Everything but the acts themselves and SQLite's memory of the highest ids. */
const rows = (store: ScratchStore) => dump(store.db, ['act', 'act_change', 'sqlite_sequence']);

test('taking back all acts, newest first, restores every row exactly', async () => {
  const store = await openScratchStore();
  const { ports, act } = acting(store);
  await store.db.transaction(() => seed(store.db));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 8 }), async (acts) => {
      const states: string[] = [];
      for (const steps of acts) {
        const before = rows(store);
        await act('x', () => {
          for (const one of steps) take(store.db, one);
        }).then(
          () => states.push(before),
          (error: unknown) => expect(String(error)).toContain('constraint'),
        );
        if (rows(store) === before) states.pop();
      }
      const seen: string[] = [];
      for (let newest = ports.acts.newest(); newest !== null; newest = ports.acts.newest()) {
        const { id } = newest;
        expect(await store.db.transaction(() => ports.acts.takeBack(id, 1))).toBe(true);
        seen.push(rows(store));
      }
      expect(seen.at(-1) ?? rows(store)).toBe(states[0] ?? rows(store));
    }),
    { numRuns: 40 },
  );
});

test('an act cannot be taken back once the same column was changed by something else', async () => {
  const store = await openScratchStore();
  const { act, handlers } = acting(store);
  await store.db.transaction(() => seed(store.db));
  await act('x', () => {
    store.db.run("UPDATE list SET state = 'dormant' WHERE id = 1");
    store.db.run("UPDATE list SET state = 'dormant' WHERE id = 2");
  });
  const last = handlersLast(await handlers['acts.last']({}));
  await store.db.transaction(() => store.db.run("UPDATE list SET state = 'gone' WHERE id = 1"));
  const before = rows(store);
  await expect(handlers['acts.undo']({ actId: last.id })).rejects.toMatchObject({
    fault: { code: 'undo.changed-since' },
  });
  expect(rows(store)).toBe(before);
  // Another column of the same row is no obstacle.
  await store.db.transaction(() =>
    store.db.run("UPDATE list SET state = 'dormant', name = 'New' WHERE id = 1"),
  );
  await handlers['acts.undo']({ actId: last.id });
  expect(store.db.all('SELECT name, state FROM list WHERE id < 3')).toEqual([
    { name: 'New', state: 'active' },
    { name: 'List 2', state: 'active' },
  ]);
});

function handlersLast(view: ActView | null): ActView {
  if (view === null) throw new Error('there is no act');
  return view;
}

test('a row that another row refers to by now stays, and the act with it', async () => {
  const store = await openScratchStore();
  const { ports, act } = acting(store);
  await store.db.transaction(() => seed(store.db));
  const person = "VALUES (?, 1, 'Inge', '', '', 'de', 'inge', 1)";
  const columns =
    'public_number, address_id, given_name, family_name, salutation, language, sort_key, created_at';
  await act('x', () => {
    store.db.run("INSERT INTO address (public_number, spelling, normalised) VALUES (7, 'a', 'a')");
    store.db.run(`INSERT INTO recipient (${columns}) ${person}`, [1]);
  });
  const { id } = handlersLast(ports.acts.newest());
  await store.db.transaction(() => store.db.run(`INSERT INTO recipient (${columns}) ${person}`, [2]));
  const before = rows(store);
  expect(await store.db.transaction(() => ports.acts.takeBack(id, 1))).toBe(false);
  expect(rows(store)).toBe(before);
});

test('undo works after a restart, tells every screen, and happens once', async () => {
  const store = await openScratchStore();
  const { act, handlers, changed } = acting(store);
  await store.db.transaction(() => seed(store.db));
  await act('Inge', () => store.db.run("UPDATE organisation SET name = 'B'"));
  const view = handlersLast(await handlers['acts.last']({}));
  expect(view).toMatchObject({ kind: 'recipient-edited', params: { name: 'Inge' }, by: 'operator' });
  const restarted = await open(await copyOf(store.folder));
  expect(await restarted.transaction(() => actTable(restarted).takeBack(view.id, 1))).toBe(true);
  expect(restarted.one('SELECT name FROM organisation')).toEqual({ name: 'A' });
  await restarted.close();
  expect(await handlers['acts.undo']({ actId: view.id })).toEqual(view);
  expect(changed).toEqual(expect.arrayContaining(['acts', 'recipients', 'lists', 'decide']));
  expect(store.db.one('SELECT name FROM organisation')).toEqual({ name: 'A' });
  expect(await handlers['acts.last']({})).toBeNull();
  await expect(handlers['acts.undo']({ actId: view.id })).rejects.toMatchObject({
    fault: { code: 'undo.nothing' },
  });
});

test('acts older than 90 days or beyond the newest 200 are forgotten', async () => {
  const store = await openScratchStore();
  const { ports, act } = acting(store);
  await store.db.transaction(() => seed(store.db));
  const change = (name: string) => act('x', () => store.db.run('UPDATE organisation SET name = ?', [name]));
  for (let n = 0; n < 205; n += 1) await change(`n${n}`);
  await store.db.transaction(() => ports.acts.prune(store.clock.now()));
  expect(store.db.one('SELECT count(*) AS n, min(id) AS first FROM act')).toEqual({ n: 200, first: 6 });
  store.clock.advance(91 * 24 * 60 * 60 * 1000);
  await change('late');
  expect(store.db.one('SELECT count(*) AS n FROM act')).toEqual({ n: 1 });
  const forgotten: ActId | undefined = ports.acts.newest()?.id;
  expect(forgotten).toBe(206);
});
