import { expect, test } from 'vitest';
import { forgetOldLists } from '#electron/features/lists/delete.ts';
import { listHandlers } from '#electron/features/lists/handlers.ts';
import { addList, addPerson, openPeople, person, undo, wholeGrid } from '../people-ports.ts';
import { settings } from './list-bench.ts';

const day = 24 * 60 * 60 * 1000;

test('a deleted list waits 30 days with its people, who stay, and comes back whole', async () => {
  const people = await openPeople();
  const listId = await addList(people, 'Sonnenpost');
  await addPerson(people, listId, person('Anna', 'Bach', 'anna@example.org'));
  const before = await people.lists['lists.all']({});
  await people.lists['lists.delete']({ listId, cancelWaiting: false });
  expect(await people.lists['lists.all']({})).toEqual([]);
  expect(await people.lists['lists.deleted']({})).toMatchObject([
    { id: listId, name: 'Sonnenpost', people: 1, daysLeft: 30, deletedAt: people.clock.now() },
  ]);
  expect((await people.people['recipients.page']({ ...wholeGrid, listId: null })).total).toBe(1);
  people.clock.advance(29 * day + 1);
  expect(await people.lists['lists.deleted']({})).toMatchObject([{ daysLeft: 1 }]);
  await people.lists['lists.bring-back']({ listId });
  expect(await people.lists['lists.all']({})).toEqual(before);
  await undo(people);
  expect(await people.lists['lists.all']({})).toEqual([]);
  await undo(people);
  expect(await people.lists['lists.all']({})).toEqual(before);
});

test('after 30 days a list cannot be brought back, and goes at the next opening; its people stay', async () => {
  const people = await openPeople();
  const listId = await addList(people, 'Sonnenpost');
  await addPerson(people, listId, person('Anna', 'Bach', 'anna@example.org'));
  await people.lists['lists.save']({ listId, settings: settings({ name: 'Sonnenpost' }) });
  await people.lists['lists.delete']({ listId, cancelWaiting: false });
  await forgetOldLists(people.ports);
  expect(await people.lists['lists.deleted']({})).toHaveLength(1);
  people.clock.advance(30 * day);
  await expect(people.lists['lists.bring-back']({ listId })).rejects.toMatchObject({
    fault: { code: 'gone' },
  });
  await forgetOldLists(people.ports);
  expect(await people.lists['lists.deleted']({})).toEqual([]);
  expect(people.db.all('SELECT 1 FROM membership')).toEqual([]);
  expect(people.db.all('SELECT 1 FROM list_owner')).toEqual([]);
  expect(people.db.one('SELECT name, description, footer, reply_to FROM list')).toEqual({
    name: 'Sonnenpost',
    description: '',
    footer: '',
    reply_to: '',
  });
  expect((await people.people['recipients.page']({ ...wholeGrid, listId: null })).total).toBe(1);
  // The act is younger than 90 days, but what it changed is not what stands there.
  await expect(undo(people)).rejects.toMatchObject({ fault: { code: 'undo.changed-since' } });
  expect(await people.lists['lists.all']({})).toEqual([]);
});

test('while a mailing waits, a list is deleted only together with cancelling what waits', async () => {
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
  await expect(lists['lists.delete']({ listId, cancelWaiting: false })).rejects.toMatchObject({
    fault: { code: 'list.mailing-waits', params: { count: 7, subject: 'Sommerfest' } },
  });
  expect(await people.lists['lists.all']({})).toHaveLength(1);
  await lists['lists.delete']({ listId, cancelWaiting: true });
  expect(cancelled).toEqual([listId]);
  expect(people.events.map(({ topic }) => topic)).toContain('deliveries');
});
