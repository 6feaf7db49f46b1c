import { expect, test } from 'vitest';
import { listHandlers } from '#electron/features/lists/handlers.ts';
import { addList, addPerson, openBounce, openPeople, person, undo } from '../people-ports.ts';

test('a list says to how many people a mailing would go now', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  await addPerson(people, listId, person('Anna', 'Bach', 'anna@example.org'));
  const ben = await addPerson(people, listId, person('Ben', 'Bach', 'ben@example.org'));
  await openBounce(people, ben, listId);
  expect(await people.lists['lists.all']({})).toMatchObject([
    { receiving: 1, people: 2, lastMailingAt: null },
  ]);
  // Without a consent nothing goes to a newsletter.
  await people.db.transaction(() => people.db.run('DELETE FROM consent'));
  expect(await people.lists['lists.all']({})).toMatchObject([{ receiving: 0, people: 2 }]);
});

test('a list is made dormant and active again, each as an act that can be taken back', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  const state = async () => (await people.lists['lists.all']({}))[0]?.state;
  await people.lists['lists.set-state']({ listId, state: 'dormant', cancelWaiting: false });
  expect(await state()).toBe('dormant');
  expect(await people.acts['acts.last']({})).toMatchObject({
    kind: 'list-made-dormant',
    params: { list: 'Sonnenpost' },
  });
  await undo(people);
  expect(await state()).toBe('active');
  await people.lists['lists.set-state']({ listId, state: 'active', cancelWaiting: false });
  expect(await people.acts['acts.last']({})).toBeNull();
});

test('while a mailing waits, a list is made dormant only together with cancelling what waits', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  const cancelled: number[] = [];
  const lists = listHandlers({
    ...people.ports,
    waiting: {
      scheduledFor: () => null,
      waitingFor: () => ({ count: 7, subject: 'Sommerfest' }),
      cancelWaiting: (id) => void cancelled.push(id),
    },
  });
  await expect(
    lists['lists.set-state']({ listId, state: 'dormant', cancelWaiting: false }),
  ).rejects.toMatchObject({
    fault: { code: 'list.mailing-waits', params: { count: 7, subject: 'Sommerfest' } },
  });
  expect(cancelled).toEqual([]);
  expect(people.events).toEqual([]);
  await lists['lists.set-state']({ listId, state: 'dormant', cancelWaiting: true });
  expect(cancelled).toEqual([listId]);
  expect(people.events.map(({ topic }) => topic)).toContain('deliveries');
});

test('a list that does not exist is gone', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  await people.db.transaction(() => people.db.run('UPDATE list SET deleted_at = 5'));
  await expect(
    people.lists['lists.set-state']({ listId, state: 'dormant', cancelWaiting: false }),
  ).rejects.toMatchObject({ fault: { code: 'gone', params: { noun: 'list' } } });
});
