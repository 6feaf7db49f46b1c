import { expect, test } from 'vitest';
import { firstBrokenLink } from '#domain/consent/chain.ts';
import type { Link } from '#domain/consent/chain.ts';
import { consentKinds, consentWays } from '#domain/consent/entry.ts';
import type { ListId, RecipientId } from '#domain/ids.ts';
import { bytes, idOf, number, oneOf, text } from '#electron/store/row.ts';
import { sha256 } from '#electron/system/sha256.ts';
import type { People } from '../people-ports.ts';
import { addList, addPerson, change, openPeople, person, undo, wholeGrid } from '../people-ports.ts';

const refusedWith = (code: string) => expect.objectContaining({ fault: expect.objectContaining({ code }) });

async function rows(people: People, listId: ListId | null) {
  return (await people.people['recipients.page']({ ...wholeGrid, listId })).rows;
}

test('an added person is on the list, with a salutation, a proof and a public number', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  const id = await addPerson(people, listId, {
    ...person('Anna', 'Größler', 'Anna@Example.ORG'),
    groups: ['Chor', 'chor', ''],
  });
  const detail = await people.people['recipients.get']({ recipientId: id });
  expect(detail).toMatchObject({
    address: 'Anna@Example.ORG',
    salutation: 'Hallo Anna',
    status: 'receives',
    groups: ['Chor'],
    lists: [{ id: listId, state: 'active' }],
    consent: { how: 'paper', note: 'Antrag vom 3. Mai', recordedBy: 'Erika' },
  });
  expect(await people.people['recipients.groups']({})).toEqual(['Chor']);
  expect(people.events.map(({ topic }) => topic)).toEqual(['recipients', 'lists', 'acts']);
  expect(number(people.db.one('SELECT public_number FROM recipient') ?? {}, 'public_number')).toBeGreaterThan(
    0,
  );
});

test('the same person twice is refused, a second name at the address is a household', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  const first = await addPerson(people, listId, person('Anna', 'Müller', 'post@müller.example.org'));
  await expect(
    addPerson(people, listId, person('ANNA', 'Muller', 'post@xn--mller-kva.example.org')),
  ).rejects.toEqual(refusedWith('recipient.already-there'));
  await addPerson(people, listId, person('Ben', 'Müller', 'POST@MÜLLER.example.org'));
  expect(await rows(people, listId)).toHaveLength(2);
  const detail = await people.people['recipients.get']({ recipientId: first });
  expect(detail.household.map(({ name }) => name)).toEqual(['Ben Müller']);
});

test('who has left comes back only when the owner says so, in a new era and with a new consent', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  const who = person('Inge', 'Albers', 'inge@example.org');
  const id = await addPerson(people, listId, who);
  await change(people, "UPDATE membership SET state = 'left' WHERE recipient_id = ?", [id]);
  await expect(addPerson(people, listId, who)).rejects.toEqual(refusedWith('recipient.has-left'));
  expect(await addPerson(people, listId, who, true)).toBe(id);
  expect(people.ports.memberships.get(id, listId)).toEqual({ state: 'active', era: 1 });
  expect(people.db.all('SELECT 1 FROM consent')).toHaveLength(2);
});

test('who has left is remembered even after the owner removed the tie', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  const who = person('Inge', 'Albers', 'inge@example.org');
  const id = await addPerson(people, listId, who);
  await change(people, "UPDATE membership SET state = 'left' WHERE recipient_id = ?", [id]);
  await people.people['recipients.remove']({ chosen: { ids: [id] }, listId: null });
  await expect(addPerson(people, listId, who)).rejects.toEqual(refusedWith('recipient.has-left'));
});

test('somebody else at an address where everybody has left is added by hand, and who left stays left', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  const inge = await addPerson(people, listId, person('Inge', 'Albers', 'albers@example.org'));
  await change(people, "UPDATE membership SET state = 'left' WHERE recipient_id = ?", [inge]);
  const jan = await addPerson(people, listId, person('Jan', 'Albers', 'albers@example.org'));
  expect(people.ports.memberships.get(jan, listId)).toMatchObject({ state: 'active' });
  expect(people.ports.memberships.get(inge, listId)).toMatchObject({ state: 'left' });
  expect((await people.people['recipients.get']({ recipientId: jan })).status).toBe('receives');
});

test('the era stops at 255', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  const who = person('Inge', 'Albers', 'inge@example.org');
  const id = await addPerson(people, listId, who);
  await change(people, "UPDATE membership SET state = 'left', era = 255 WHERE recipient_id = ?", [id]);
  await addPerson(people, listId, who, true);
  expect(people.ports.memberships.get(id, listId)?.era).toBe(255);
});

test('a blocked address is lifted only when the owner says so, and undo blocks it again', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  await addPerson(people, listId, person('Bruno', 'Fink', 'bruno@example.org'));
  await change(people, 'UPDATE address SET blocked_at = ?', [5]);
  const other = person('Berta', 'Fink', 'bruno@example.org');
  await expect(addPerson(people, listId, other)).rejects.toEqual(refusedWith('recipient.blocked'));
  await addPerson(people, listId, other, true);
  expect((await rows(people, listId)).map(({ status }) => status)).toEqual(['receives', 'receives']);
  await undo(people);
  expect((await rows(people, listId)).map(({ status }) => status)).toEqual(['blocked']);
});

test('an unconfirmed person becomes active by the consent that is recorded now', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  const who = person('Lotte', 'Behrens', 'lotte@example.org');
  const id = await addPerson(people, listId, who);
  await change(people, "UPDATE membership SET state = 'pending' WHERE recipient_id = ?", [id]);
  await addPerson(people, listId, who);
  expect((await rows(people, listId))[0]?.status).toBe('receives');
});

test('undone, an added person is gone but their consent and public number stay', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  const who = person('Anna', 'Bach', 'anna@example.org');
  const id = await addPerson(people, listId, who);
  await undo(people);
  expect(await rows(people, null)).toEqual([]);
  await expect(async () => people.people['recipients.get']({ recipientId: id })).rejects.toEqual(
    refusedWith('gone'),
  );
  expect(people.db.all('SELECT 1 FROM consent')).toHaveLength(1);
  expect(await addPerson(people, listId, who)).toBe(id);
});

test.each([
  ['An\rna', 'text.control-characters'],
  ['An\nna', 'text.control-characters'],
  ['An\0na', 'text.control-characters'],
  ['An\u001bna', 'text.control-characters'],
  [' \u202e\u200b ', 'recipient.name-missing'],
])('the name %j is refused and nothing is stored', async (givenName, code) => {
  const people = await openPeople();
  const listId = await addList(people);
  await expect(addPerson(people, listId, person(givenName, '', 'a@example.org'))).rejects.toEqual(
    refusedWith(code),
  );
  expect(people.db.all('SELECT 1 FROM address')).toEqual([]);
});

test('HTML and marks of writing direction in a name: the one is kept literally, the others go', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  await addPerson(people, listId, person('<b>Anna</b>\u202e', '\u2067&amp;\u2069', 'a@example.org'));
  expect((await rows(people, listId))[0]).toMatchObject({ givenName: '<b>Anna</b>', familyName: '&amp;' });
});

test('a bad address is refused with its reason', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  await expect(addPerson(people, listId, person('A', 'B', 'a@b@c'))).rejects.toMatchObject({
    fault: { code: 'recipient.address-invalid', params: { reason: 'several' } },
  });
});

test('the book of consent holds, and a changed entry breaks it', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  await addPerson(people, listId, person('Anna', 'Bach', 'anna@example.org'));
  await addPerson(people, listId, person('Ömer', 'Kaya', 'oemer@example.org'));
  expect(firstBrokenLink(chain(people), sha256)).toBeNull();
  await change(people, 'UPDATE consent SET note = ? WHERE id = 2', ['mündlich']);
  expect(firstBrokenLink(chain(people), sha256)).toBe(1);
});

function chain(people: People): Link[] {
  return people.db.all('SELECT * FROM consent ORDER BY id').map((row) => ({
    forgettable: {
      salt: bytes(row, 'salt'),
      entry: {
        recipientId: idOf<RecipientId>(row, 'recipient_id'),
        listId: idOf<ListId>(row, 'list_id'),
        kind: oneOf(row, 'kind', consentKinds),
        how: oneOf(row, 'how', consentWays),
        wording: text(row, 'wording'),
        note: text(row, 'note'),
        at: number(row, 'at'),
        recordedBy: text(row, 'recorded_by'),
        letterId: null,
      },
    },
    entryHash: bytes(row, 'entry_hash'),
    chainHash: bytes(row, 'chain_hash'),
  }));
}
