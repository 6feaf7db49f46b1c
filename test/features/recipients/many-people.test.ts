import { describe, expect, test } from 'vitest';
import type { ChosenPeople } from '#contract/recipients.ts';
import { addPeople } from '../../bench/many-people.ts';
import { dump } from '../../store/dump.ts';
import { addList, addPerson, change, openPeople, person, undo, wholeGrid } from '../people-ports.ts';
import type { People } from '../people-ports.ts';

const rows = (people: People) =>
  dump(people.db, ['act', 'act_change', 'consent', 'sqlite_sequence', 'person_group']);
const everybody: ChosenPeople = {
  query: { listId: null, search: '', segment: 'all' },
  except: [],
};

test('the selection is the query: who is excepted stays, who came meanwhile is in it', async () => {
  const people = await openPeople();
  const { lists, recipients } = await people.seed('de');
  const [first, second] = recipients;
  if (first === undefined || second === undefined) throw new Error('the club has people');
  const chosen = { ...everybody, except: [first, second] };
  expect(await people.people['recipients.count']({ chosen })).toBe(recipients.length - 2);
  await addPerson(people, lists.newsletter, person('Neu', 'Dazu', 'neu@example.org'));
  const before = rows(people);
  expect(await people.people['recipients.remove']({ chosen, listId: null })).toBe(recipients.length - 1);
  const page = await people.people['recipients.page']({ ...wholeGrid, listId: null });
  expect(page.rows.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual([first, second]);
  await undo(people);
  expect(rows(people)).toBe(before);
});

test('only those the search finds are concerned', async () => {
  const people = await openPeople();
  await people.seed('de');
  const query = { listId: null, search: 'beck', segment: 'all' } as const;
  const found = await people.people['recipients.page']({ ...wholeGrid, ...query });
  const count = await people.people['recipients.set-group']({
    chosen: { query, except: [] },
    group: 'Bachweg',
    isIn: true,
  });
  expect(count).toBe(found.total);
  const after = await people.people['recipients.page']({ ...wholeGrid, listId: null, search: 'bachweg' });
  expect(after.total).toBe(found.total);
  // Once more changes nobody, and so is no act.
  const again = { chosen: { query, except: [] }, group: 'bachweg', isIn: true };
  expect(await people.people['recipients.set-group'](again)).toBe(0);
  expect(await people.people['recipients.set-group']({ ...again, isIn: false })).toBe(found.total);
});

test('leaving is the person’s word: it stands in the tie, no adding passes over it, and one undo takes it back', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  const anna = person('Anna', 'Müller', 'anna@example.org');
  const id = await addPerson(people, listId, anna);
  const before = rows(people);
  expect(await people.people['recipients.leave']({ chosen: { ids: [id] }, listId: null })).toBe(1);
  const detail = await people.people['recipients.get']({ recipientId: id });
  expect(detail.status).toBe('left');
  const history = await people.people['recipients.history']({ recipientId: id });
  expect(history).toContainEqual(expect.objectContaining({ kind: 'left', list: 'Sonnenpost', by: 'Erika' }));
  await expect(addPerson(people, listId, anna)).rejects.toMatchObject({
    fault: { code: 'recipient.has-left' },
  });
  await expect(people.people['recipients.leave']({ chosen: { ids: [id] }, listId })).rejects.toMatchObject({
    fault: { code: 'gone' },
  });
  await undo(people);
  expect(rows(people)).toBe(before);
});

describe('into a list', () => {
  test('a newsletter wants a word on consent, and everybody gets an entry in the book', async () => {
    const people = await openPeople();
    await people.seed('de');
    const listId = await addList(people, 'Zweitpost');
    const enrol = people.people['recipients.enrol'];
    await expect(enrol({ chosen: everybody, listId, consent: null })).rejects.toMatchObject({
      fault: { code: 'recipient.consent-missing' },
    });
    const result = await enrol({ chosen: everybody, listId, consent: { how: 'paper', note: 'Liste' } });
    expect(result).toEqual({ added: expect.any(Number), skipped: expect.any(Number) });
    const entries = people.db.one('SELECT count(*) AS n FROM consent WHERE list_id = ?', [listId]);
    expect(entries).toEqual({ n: result?.added });
    expect(await enrol({ chosen: everybody, listId, consent: { how: 'paper', note: '' } })).toEqual({
      added: 0,
      skipped: result?.skipped,
    });
  });

  test('who left or is blocked is skipped', async () => {
    const people = await openPeople();
    const listId = await addList(people);
    const other = await addList(people, 'Chor');
    const ids = [
      await addPerson(people, other, person('Anna', 'A', 'a@example.org')),
      await addPerson(people, other, person('Ben', 'B', 'b@example.org')),
      await addPerson(people, other, person('Cem', 'C', 'c@example.org')),
    ];
    const [anna, ben] = ids;
    if (anna === undefined || ben === undefined) throw new Error('three people');
    await addPerson(people, listId, person('Anna', 'A', 'a@example.org'));
    await people.people['recipients.leave']({ chosen: { ids: [anna] }, listId });
    await change(people, 'UPDATE address SET blocked_at = 1 WHERE normalised = ?', ['b@example.org']);
    expect(
      await people.people['recipients.enrol']({
        chosen: { ids },
        listId,
        consent: { how: 'spoken', note: '' },
      }),
    ).toEqual({ added: 1, skipped: 2 });
  });
});

test('an act over thousands can be cancelled on the board of jobs, and nothing of it stays', async () => {
  const people = await openPeople();
  await people.seed('de');
  await addPeople(people.db, 3_000);
  const before = rows(people);
  let jobs = 0;
  const ports = {
    ...people.ports,
    jobs: {
      report: (_id: string, view: unknown, cancel?: () => void) => {
        jobs += 1;
        if (view !== null) cancel?.();
      },
    },
    clock: { now: () => people.clock.now() + 600 * jobsAsked++, wait: () => Promise.resolve() },
  };
  let jobsAsked = 0;
  const { recipientHandlers } = await import('#electron/features/recipients/handlers.ts');
  const reply = await recipientHandlers(ports)['recipients.remove']({ chosen: everybody, listId: null });
  expect(reply).toBeNull();
  expect(jobs).toBeGreaterThan(1);
  expect(rows(people)).toBe(before);
});
