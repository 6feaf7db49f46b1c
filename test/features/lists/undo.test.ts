import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListId } from '#domain/ids.ts';
import { listColours } from '#domain/lists/list.ts';
import { listHandlers } from '#electron/features/lists/handlers.ts';
import { actTable } from '#electron/store/tables/acts.ts';
import { listTable } from '#electron/store/tables/lists.ts';
import { copyOf, open } from '../../store/store-folder.ts';
import type { People } from '../people-ports.ts';
import { addList, addPerson, openPeople, person, undo } from '../people-ports.ts';
import { settings, shown } from './list-bench.ts';

interface Step {
  readonly what: number;
  readonly which: number;
  readonly flag: boolean;
  readonly text: string;
}

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.nat(6),
  which: fc.nat(5),
  flag: fc.boolean(),
  text: fc.string({ unit: 'grapheme', maxLength: 8 }),
});

async function take({ lists }: People, { what, which, flag, text }: Step): Promise<void> {
  const living = (await lists['lists.all']({})).map(({ id }) => id);
  const deleted = (await lists['lists.deleted']({})).map(({ id }) => id);
  const pick = (ids: readonly ListId[]) => ids[which % Math.max(1, ids.length)];
  const listId = pick(living);
  const typed = settings({
    name: text,
    colour: listColours[which] ?? 'teal',
    description: text,
    kind: flag ? 'newsletter' : 'member-information',
    owners: flag ? [] : [{ name: text, address: `owner${which}@example.org` }],
    signUpRule: flag ? 'closed' : 'approve',
  });
  const back = pick(deleted);
  if (what === 0) await lists['lists.create'](typed);
  else if (what === 6 && back !== undefined) await lists['lists.bring-back']({ listId: back });
  else if (listId === undefined) return;
  else if (what === 1) await lists['lists.save']({ listId, settings: typed });
  else if (what === 2) await lists['lists.duplicate']({ listId, name: text, withPeople: flag });
  else if (what === 3) await lists['lists.move']({ listId, to: flag ? 'up' : 'down' });
  else if (what === 4) {
    await lists['lists.set-state']({ listId, state: flag ? 'active' : 'dormant', cancelWaiting: false });
  } else if (what === 5) await lists['lists.delete']({ listId, cancelWaiting: false });
}

test('any acts on lists, taken back one by one, lead through the same screens back to the first', async () => {
  const people = await openPeople();
  const first = await addList(people, 'Sonnenpost');
  await addList(people, 'Chor');
  await addPerson(people, first, person('Anna', 'Bach', 'anna@example.org'));
  const beginning = await people.acts['acts.last']({});
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
      const states: string[] = [];
      for (const each of steps) {
        const before = await shown(people);
        const act = (await people.acts['acts.last']({}))?.id;
        await take(people, each).catch((error: unknown) => expect(String(error)).toMatch(/name|control/));
        if ((await people.acts['acts.last']({}))?.id !== act) states.push(before);
      }
      for (const before of states.toReversed()) {
        await undo(people);
        expect(await shown(people)).toBe(before);
      }
      expect((await people.acts['acts.last']({}))?.id).toBe(beginning?.id);
    }),
    { numRuns: 40 },
  );
});

test('acts on lists are taken back after a restart too', async () => {
  const people = await openPeople();
  const listId = await addList(people, 'Sonnenpost');
  await people.lists['lists.save']({ listId, settings: settings({ name: 'Segler' }) });
  await people.lists['lists.delete']({ listId, cancelWaiting: false });
  const folder = await copyOf(people.folder);
  const db = await open(folder);
  const acts = actTable(db);
  const lists = listHandlers({ ...people.ports, store: db, acts, lists: listTable(db) });
  for (const name of ['Segler', 'Sonnenpost']) {
    const id = acts.newest()?.id;
    if (id === undefined) throw new Error('no act');
    expect(await db.transaction(() => acts.takeBack(id, 1))).toBe(true);
    expect(await lists['lists.all']({})).toMatchObject([{ name }]);
  }
  expect((await lists['lists.get']({ listId })).owners).toEqual([]);
  await db.close();
});
