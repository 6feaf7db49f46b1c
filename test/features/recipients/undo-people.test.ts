import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecipientId } from '#domain/ids.ts';
import { dump } from '../../store/dump.ts';
import type { People } from '../people-ports.ts';
import { addList, addPerson, openPeople, person, undo } from '../people-ports.ts';

/** Rows that stay by intent: entries of consent, addresses and groups once made, people made for an act. */
const rows = (people: People) =>
  dump(people.db, ['act', 'act_change', 'consent', 'sqlite_sequence', 'person_group', 'secret']);

type Work = (people: People, id: RecipientId, other: RecipientId) => unknown;

const works: readonly Work[] = [
  (p, id) => p.people['recipients.edit']({ recipientId: id, person: { givenName: 'Neu' } }),
  (p, id) => p.people['recipients.edit']({ recipientId: id, person: { address: 'a1@example.org' } }),
  (p, id) => p.people['recipients.edit']({ recipientId: id, person: { groups: ['Chor'] } }),
  (p, id, other) =>
    p.people['recipients.set-group']({ chosen: { ids: [id, other] }, group: 'Rat', isIn: true }),
  (p, id) => p.people['recipients.set-group']({ chosen: { ids: [id] }, group: 'Rat', isIn: false }),
  (p, id) =>
    p.people['recipients.pause']({ recipientId: id, listId: null, until: p.clock.now() + 86_400_000 }),
  (p, id) => p.people['recipients.pause']({ recipientId: id, listId: null, until: null }),
  (p, id) => p.people['recipients.leave']({ chosen: { ids: [id] }, listId: null }),
  (p, id, other) => p.people['recipients.remove']({ chosen: { ids: [id, other] }, listId: null }),
  (p, id) => p.people['recipients.bring-back']({ recipientId: id }),
  async (p, id) => {
    const [field] = await p.fields['fields.all']({});
    if (field) await p.people['recipients.set-field']({ recipientId: id, fieldId: field.id, value: '7' });
  },
  (p) => p.fields['fields.create']({ name: `Feld ${p.clock.now()}`, kind: 'number', choices: [] }),
  async (p) => {
    const [field] = await p.fields['fields.all']({});
    if (field) await p.fields['fields.move']({ fieldId: field.id, to: 3 });
  },
  async (p) => {
    const [field] = await p.fields['fields.all']({});
    if (field) await p.fields['fields.delete']({ fieldId: field.id });
  },
];

test('any acts on people, taken back one by one, were never there', async () => {
  const people = await openPeople();
  const listId = await addList(people);
  const ids: RecipientId[] = [];
  for (const name of ['Anna', 'Ben', 'Cem']) {
    ids.push(await addPerson(people, listId, person(name, 'Test', `${name.toLowerCase()}@example.org`)));
  }
  await people.db.transaction(() => people.db.run('DELETE FROM act_change'));
  // The address that an edit moves to stays once it was made.
  const [first] = ids;
  if (first === undefined) throw new Error('three people');
  await people.people['recipients.edit']({ recipientId: first, person: { address: 'a1@example.org' } });
  await undo(people);
  const before = rows(people);
  const step = fc.record({ what: fc.nat(works.length - 1), who: fc.nat(2), other: fc.nat(2) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      for (const { what, who, other } of steps) {
        people.clock.advance(1_000);
        const [id, second] = [ids[who], ids[other]];
        if (id === undefined || second === undefined) continue;
        // What is refused changes nothing.
        const tried = async () => works[what]?.(people, id, second);
        await tried().catch((error: unknown) => expect(error).toHaveProperty('fault'));
      }
      while ((await people.acts['acts.last']({})) !== null) await undo(people);
      expect(rows(people)).toBe(before);
    }),
    { numRuns: 30 },
  );
});
