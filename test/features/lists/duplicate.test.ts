import { expect, test } from 'vitest';
import type { ListId } from '#domain/ids.ts';
import { firstBrokenLink } from '#domain/consent/chain.ts';
import type { People } from '../people-ports.ts';
import { addList, addPerson, change, openPeople, person, undo } from '../people-ports.ts';
import { settings } from './list-bench.ts';
import { linksOf } from './consent-links.ts';

const entriesOf = (people: People, listId: ListId) =>
  people.db.all('SELECT how, wording, note, recorded_by FROM consent WHERE list_id = ? ORDER BY id', [
    listId,
  ]);

test('a copy has the settings, but a name, a label and a number of its own', async () => {
  const people = await openPeople();
  const listId = await addList(people, 'Sonnenpost');
  await people.lists['lists.save']({ listId, settings: settings({ name: 'Sonnenpost' }) });
  const copy = await people.lists['lists.duplicate']({ listId, name: 'Mondpost', withPeople: false });
  expect(await people.lists['lists.get']({ listId: copy })).toEqual({
    ...settings({ name: 'Mondpost' }),
    id: copy,
    label: 'mondpost',
    writeTo: { address: 'post+mondpost@example.org', byName: false },
  });
  expect(await people.acts['acts.last']({})).toMatchObject({
    kind: 'list-duplicated',
    params: { list: 'Mondpost', from: 'Sonnenpost' },
  });
  const numbers = people.db.all('SELECT DISTINCT public_number FROM list');
  expect(numbers).toHaveLength(2);
});

test('people come along with a consent that says where it is from; who left does not', async () => {
  const people = await openPeople();
  const listId = await addList(people, 'Sonnenpost');
  for (let n = 0; n < 130; n += 1) {
    await addPerson(people, listId, person('Person', `Nummer ${n}`, `nummer${n}@example.org`));
  }
  const left = await addPerson(people, listId, person('Anna', 'Bach', 'anna@example.org'));
  await change(people, "UPDATE membership SET state = 'left' WHERE recipient_id = ?", [left]);
  const copy = await people.lists['lists.duplicate']({ listId, name: 'Mondpost', withPeople: true });
  expect(await people.lists['lists.all']({})).toMatchObject([
    { name: 'Sonnenpost', people: 131, receiving: 130 },
    { name: 'Mondpost', people: 130, receiving: 130 },
  ]);
  const [first] = entriesOf(people, listId);
  const copied = entriesOf(people, copy);
  expect(copied).toHaveLength(130);
  expect(copied[0]).toEqual({
    ...first,
    note: 'Antrag vom 3. Mai Übernommen aus der Liste „Sonnenpost“.',
    recorded_by: 'Erika',
  });
  expect(firstBrokenLink(linksOf(people.db), people.ports.sha256)).toBeNull();
});

test('taken back, a copy is nowhere, and its people are none the wiser', async () => {
  const people = await openPeople();
  const listId = await addList(people, 'Sonnenpost');
  const anna = await addPerson(people, listId, person('Anna', 'Bach', 'anna@example.org'));
  const history = async () => people.people['recipients.history']({ recipientId: anna });
  const before = await history();
  await people.lists['lists.duplicate']({ listId, name: 'Mondpost', withPeople: true });
  await undo(people);
  expect((await people.lists['lists.all']({})).map(({ name }) => name)).toEqual(['Sonnenpost']);
  expect(await people.lists['lists.deleted']({})).toEqual([]);
  expect((await people.people['recipients.get']({ recipientId: anna })).lists).toHaveLength(1);
  expect(await history()).toEqual(before);
});
