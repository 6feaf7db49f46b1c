import { expect, test } from 'vitest';
import { addList, addPerson, openPeople, person, undo } from '../people-ports.ts';

const day = 24 * 60 * 60 * 1000;

async function one() {
  const people = await openPeople();
  const listId = await addList(people);
  const id = await addPerson(people, listId, person('Anna', 'Müller', 'anna@example.org'));
  return { people, listId, id, get: () => people.people['recipients.get']({ recipientId: id }) };
}

test('a pause ends at its moment by itself, or earlier by word', async () => {
  const { people, id, get } = await one();
  const until = people.clock.now() + 14 * day;
  await people.people['recipients.pause']({ recipientId: id, listId: null, until });
  expect(await get()).toMatchObject({ status: 'paused', lists: [{ state: 'paused', pausedUntil: until }] });
  people.clock.advance(15 * day);
  expect((await get()).status).toBe('receives');
  people.clock.advance(-15 * day);
  await people.people['recipients.pause']({ recipientId: id, listId: null, until: null });
  expect((await get()).status).toBe('receives');
  const kinds = (await people.people['recipients.history']({ recipientId: id })).map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['paused', 'resumed']));
  await undo(people);
  expect((await get()).status).toBe('paused');
});

test('a pause into the past is refused, and one of somebody on no list too', async () => {
  const { people, id, listId } = await one();
  const pause = people.people['recipients.pause'];
  await expect(pause({ recipientId: id, listId, until: people.clock.now() })).rejects.toMatchObject({
    fault: { code: 'recipient.pause-too-short' },
  });
  await people.people['recipients.leave']({ chosen: { ids: [id] }, listId });
  await expect(pause({ recipientId: id, listId, until: people.clock.now() + day })).rejects.toMatchObject({
    fault: { code: 'gone' },
  });
});

test('a deleted person comes back for 30 days, with ties as they were', async () => {
  const { people, id, listId, get } = await one();
  const other = await addList(people, 'Chor');
  await addPerson(people, other, person('Anna', 'Müller', 'anna@example.org'));
  await people.people['recipients.leave']({ chosen: { ids: [id] }, listId: other });
  const before = await get();
  people.clock.advance(day);
  await people.people['recipients.remove']({ chosen: { ids: [id] }, listId: null });
  people.clock.advance(29 * day);
  expect(await people.people['recipients.deleted']({})).toMatchObject([
    { id, familyName: 'Müller', by: 'Erika' },
  ]);
  await people.people['recipients.bring-back']({ recipientId: id });
  const { historyCount: _, ...back } = await get();
  expect(before).toMatchObject(back);
  expect(back.lists.map(({ id: list, state }) => [list, state])).toEqual([
    [listId, 'active'],
    [other, 'left'],
  ]);
  expect(await people.people['recipients.deleted']({})).toEqual([]);
  await undo(people);
  people.clock.advance(2 * day);
  expect(await people.people['recipients.deleted']({})).toEqual([]);
  await expect(people.people['recipients.bring-back']({ recipientId: id })).rejects.toMatchObject({
    fault: { code: 'gone' },
  });
});

test('a deleted person comes back with ties, groups and values also when much was done since', async () => {
  const { people, id, get, listId } = await one();
  await people.people['recipients.edit']({ recipientId: id, person: { groups: ['Chor'] } });
  const other = await addPerson(people, listId, person('Ben', 'Berg', 'ben@example.org'));
  await people.people['recipients.remove']({ chosen: { ids: [id] }, listId: null });
  for (let acts = 0; acts < 205; acts += 1) {
    await people.people['recipients.edit']({ recipientId: other, person: { salutation: `Hallo ${acts}` } });
  }
  people.clock.advance(29 * day);
  await people.people['recipients.bring-back']({ recipientId: id });
  expect(await get()).toMatchObject({ groups: ['Chor'], lists: [{ id: listId, state: 'active' }] });
});

test('the history says when somebody left a group and lost a value', async () => {
  const { people, id } = await one();
  const fieldId = await people.fields['fields.create']({ name: 'Stimme', kind: 'text', choices: [] });
  await people.people['recipients.set-field']({ recipientId: id, fieldId, value: 'Alt' });
  const chosen = { ids: [id] };
  await people.people['recipients.set-group']({ chosen, group: 'Chor', isIn: true });
  await people.people['recipients.set-field']({ recipientId: id, fieldId, value: '' });
  await people.people['recipients.set-group']({ chosen, group: 'Chor', isIn: false });
  const kinds = async () =>
    (await people.people['recipients.history']({ recipientId: id })).map(({ kind }) => kind);
  expect(await kinds()).toEqual(expect.arrayContaining(['field-emptied', 'ungrouped']));
  await undo(people);
  expect(await kinds()).not.toContain('ungrouped');
});

test('an edit changes what it names and leaves the rest', async () => {
  const { people, id, get } = await one();
  const before = await get();
  await people.people['recipients.edit']({ recipientId: id, person: { groups: ['Chor'] } });
  expect(await get()).toMatchObject({ ...before, groups: ['Chor'], historyCount: before.historyCount + 1 });
  await people.people['recipients.edit']({ recipientId: id, person: { address: 'Anna.M@example.org' } });
  expect(await get()).toMatchObject({ address: 'Anna.M@example.org', groups: ['Chor'] });
});
