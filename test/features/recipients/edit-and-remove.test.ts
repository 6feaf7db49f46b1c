import { expect, test } from 'vitest';
import { addList, addPerson, change, openPeople, person, undo, wholeGrid } from '../people-ports.ts';

const refusedWith = (code: string) => expect.objectContaining({ fault: expect.objectContaining({ code }) });
const anna = person('Anna', 'Bach', 'anna@example.org');
const ben = person('Ben', 'Bach', 'ben@example.org');

test('another address is another mailbox: what is known of the former stays with it', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  const id = await addPerson(people, listId, anna);
  await change(people, 'UPDATE address SET blocked_at = ?', [5]);
  people.clock.advance(1000);
  await people.people['recipients.edit']({
    recipientId: id,
    person: { ...anna, address: 'anna.bach@example.org' },
  });
  const detail = await people.people['recipients.get']({ recipientId: id });
  expect(detail).toMatchObject({ address: 'anna.bach@example.org', status: 'receives' });
  expect(people.ports.addresses.byNormalised('anna@example.org')?.blockedAt).toBe(5);
  expect((await people.people['recipients.history']({ recipientId: id }))[0]).toMatchObject({
    kind: 'address-changed',
    former: 'anna@example.org',
    by: 'Erika',
  });
  await undo(people);
  expect((await people.people['recipients.get']({ recipientId: id })).address).toBe('anna@example.org');
});

test('another spelling of the same mailbox changes no mailbox', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  const id = await addPerson(people, listId, anna);
  await people.people['recipients.edit']({
    recipientId: id,
    person: { ...anna, address: 'Anna@EXAMPLE.org' },
  });
  expect((await people.people['recipients.get']({ recipientId: id })).address).toBe('Anna@EXAMPLE.org');
  expect(people.db.all('SELECT 1 FROM address')).toHaveLength(1);
});

test('a salutation that was made from the first name follows it; one that was typed stays', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  const id = await addPerson(people, listId, anna);
  const edit = (changes: Partial<typeof anna>) =>
    people.people['recipients.edit']({ recipientId: id, person: { ...anna, ...changes } });
  const salutation = async () => (await people.people['recipients.get']({ recipientId: id })).salutation;
  await edit({ givenName: 'Hanna', salutation: 'Hallo Anna' });
  expect(await salutation()).toBe('Hallo Hanna');
  await edit({ givenName: 'Hanna', salutation: 'Liebe Hanna' });
  await edit({ givenName: 'Johanna', salutation: 'Liebe Hanna' });
  expect(await salutation()).toBe('Liebe Hanna');
});

test('an edit may not move a person to a blocked address or make a twin', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  const id = await addPerson(people, listId, anna);
  await addPerson(people, listId, ben);
  await expect(people.people['recipients.edit']({ recipientId: id, person: ben })).rejects.toEqual(
    refusedWith('recipient.already-there'),
  );
  await change(people, "UPDATE address SET blocked_at = 5 WHERE normalised = 'ben@example.org'", []);
  await expect(
    people.people['recipients.edit']({ recipientId: id, person: { ...anna, address: 'ben@example.org' } }),
  ).rejects.toEqual(refusedWith('recipient.blocked'));
});

test('saving a person unchanged is no act', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  const id = await addPerson(people, listId, anna);
  const before = await people.acts['acts.last']({});
  await people.people['recipients.edit']({ recipientId: id, person: { ...anna, salutation: 'Hallo Anna' } });
  expect(await people.acts['acts.last']({})).toEqual(before);
});

test('removing from one list and from everything, both taken back, leaves every row as it was', async () => {
  const people = await openPeople();
  const { lists, recipients } = await people.seed('de');
  const dump = () =>
    ['recipient', 'membership', 'recipient_group', 'recipient_field', 'address'].map((table) =>
      people.db.all(`SELECT * FROM ${table} ORDER BY id`),
    );
  const before = dump();
  await people.people['recipients.remove']({
    chosen: { ids: recipients.slice(3, 20) },
    listId: lists.newsletter,
  });
  expect((await people.people['recipients.page']({ ...wholeGrid, listId: lists.newsletter })).total).toBe(23);
  await people.people['recipients.remove']({ chosen: { ids: [...recipients] }, listId: null });
  expect((await people.people['recipients.page']({ ...wholeGrid, listId: null })).total).toBe(0);
  await undo(people);
  await undo(people);
  expect(dump()).toEqual(before);
});

test('the act names the first person and how many; unknown people are gone', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  const ids = [await addPerson(people, listId, anna), await addPerson(people, listId, ben)];
  await people.people['recipients.remove']({ chosen: { ids }, listId });
  expect(await people.acts['acts.last']({})).toMatchObject({
    kind: 'recipients-removed',
    params: { name: 'Anna Bach', count: 2 },
    by: 'Erika',
  });
  await expect(people.people['recipients.remove']({ chosen: { ids }, listId })).rejects.toEqual(
    refusedWith('gone'),
  );
});

test('a person who is on no list any more is still among all recipients', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  const id = await addPerson(people, listId, anna);
  people.clock.advance(1000);
  await people.people['recipients.remove']({ chosen: { ids: [id] }, listId });
  const { rows } = await people.people['recipients.page']({ ...wholeGrid, listId: null });
  expect(rows.map(({ status }) => status)).toEqual(['left']);
  const history = await people.people['recipients.history']({ recipientId: id });
  expect(history.map(({ kind }) => kind)).toEqual(['removed', 'joined', 'added']);
});

test('a person whose own address is blocked can still be renamed', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  const id = await addPerson(people, listId, anna);
  await change(people, 'UPDATE address SET blocked_at = ?', [5]);
  await people.people['recipients.edit']({ recipientId: id, person: { ...anna, givenName: 'Hanna' } });
  expect(await people.people['recipients.get']({ recipientId: id })).toMatchObject({
    givenName: 'Hanna',
    status: 'blocked',
  });
});
