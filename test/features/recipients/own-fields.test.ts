import { expect, test } from 'vitest';
import type { FieldId, RecipientId } from '#domain/ids.ts';
import { addList, addPerson, openPeople, person, undo, wholeGrid } from '../people-ports.ts';
import type { People } from '../people-ports.ts';

async function oneWithFields() {
  const people = await openPeople();
  const listId = await addList(people);
  const id = await addPerson(people, listId, person('Anna', 'Müller', 'anna@example.org'));
  const since = await people.fields['fields.create']({ name: 'Mitglied seit', kind: 'date', choices: [] });
  const voice = await people.fields['fields.create']({
    name: 'Stimme',
    kind: 'choice',
    choices: ['Sopran', 'Alt', 'Alt'],
  });
  return { people, id, since, voice };
}

const set = (people: People, recipientId: RecipientId, fieldId: FieldId, value: string) =>
  people.people['recipients.set-field']({ recipientId, fieldId, value });
const names = async (people: People) => (await people.fields['fields.all']({})).map(({ name }) => name);
const values = async (people: People, recipientId: RecipientId) =>
  (await people.people['recipients.get']({ recipientId })).fields.map(({ value }) => value);

test('values are kept by their kind, found by the search, and counted', async () => {
  const { people, id, since, voice } = await oneWithFields();
  await set(people, id, since, '3.5.2011');
  await set(people, id, voice, 'alt');
  expect(await values(people, id)).toEqual(['2011-05-03', 'Alt']);
  await expect(set(people, id, since, 'neulich')).rejects.toMatchObject({
    fault: { code: 'field.value-wrong', params: { kind: 'date' } },
  });
  for (const search of ['03.05.2011', '2011-05-03', 'mai 2011', 'ALT']) {
    expect((await people.people['recipients.page']({ ...wholeGrid, listId: null, search })).total).toBe(1);
  }
  expect((await people.fields['fields.all']({})).map(({ people: n }) => n)).toEqual([1, 1]);
  await set(people, id, voice, '');
  expect(await values(people, id)).toEqual(['2011-05-03', '']);
  await undo(people);
  expect(await values(people, id)).toEqual(['2011-05-03', 'Alt']);
});

test('fields are renamed, ordered and deleted, and each of it can be taken back', async () => {
  const { people, id, since, voice } = await oneWithFields();
  await set(people, id, voice, 'Sopran');
  await people.fields['fields.edit']({ fieldId: voice, name: 'Stimmlage', choices: ['Alt'] });
  await people.fields['fields.move']({ fieldId: voice, to: 0 });
  expect(await names(people)).toEqual(['Stimmlage', 'Mitglied seit']);
  // A value that is no longer a choice stays, and may be saved once more.
  await set(people, id, voice, 'Sopran');
  await people.fields['fields.delete']({ fieldId: voice });
  expect(await names(people)).toEqual(['Mitglied seit']);
  expect(
    (await people.people['recipients.page']({ ...wholeGrid, listId: null, search: 'sopran' })).total,
  ).toBe(0);
  // The name is free again; then the deletion cannot be taken back.
  const again = await people.fields['fields.create']({ name: 'Stimmlage', kind: 'text', choices: [] });
  expect(again).not.toBe(voice);
  await undo(people);
  await undo(people);
  expect(await values(people, id)).toEqual(['Sopran', '']);
  await undo(people);
  await undo(people);
  expect(await names(people)).toEqual(['Mitglied seit', 'Stimme']);
  await expect(
    people.fields['fields.create']({ name: 'mitglied SEIT', kind: 'text', choices: [] }),
  ).rejects.toMatchObject({ fault: { code: 'field.name-taken' } });
  await expect(
    people.fields['fields.edit']({ fieldId: voice, name: 'Stimme', choices: [' '] }),
  ).rejects.toMatchObject({ fault: { code: 'field.choices-missing' } });
  expect(since).toBeGreaterThan(0);
});
