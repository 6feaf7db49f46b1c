import { expect, test } from 'vitest';
import { practiceAddress, practicePeople } from '#electron/practice/people.ts';
import { openPeople, wholeGrid } from '../features/people-ports.ts';

test.each([
  ['de', ['Sonnenpost', 'Chor', 'Seefest 2025'], 'Hallo Arne'],
  ['en', ['Sunny Post', 'Choir', 'Lake Festival 2025'], 'Hello Arne'],
] as const)('the practice club (%s) has three lists and forty people', async (language, names, greeting) => {
  const people = await openPeople();
  const { lists, recipients } = await people.seed(language);
  const views = await people.lists['lists.all']({});
  expect(views.map(({ name, receiving, people: count, state }) => [name, receiving, count, state])).toEqual([
    [names[0], 36, 40, 'active'],
    [names[1], 18, 18, 'active'],
    [names[2], 12, 12, 'dormant'],
  ]);
  expect(recipients).toHaveLength(40);
  const counts = await people.people['recipients.counts']({ listId: lists.newsletter, search: '' });
  expect(counts).toEqual({ all: 40, receives: 36, unconfirmed: 3, returned: 0, left: 1 });
  const arne = await people.people['recipients.page']({ ...wholeGrid, listId: null, search: 'arne beck' });
  const [row] = arne.rows;
  if (row === undefined) throw new Error('nobody');
  expect(await people.people['recipients.get']({ recipientId: row.id })).toMatchObject({
    address: 'arne.beck@example.org',
    salutation: greeting,
    language,
    consent: { how: 'practice' },
  });
});

test('a club is one transaction, and nothing in it is an act', async () => {
  const people = await openPeople();
  await people.seed('de');
  expect(await people.acts['acts.last']({})).toBeNull();
});

test('everybody is on example.org; addresses are read as they are, one of them shared', () => {
  const addresses = practicePeople.map(practiceAddress);
  for (const address of addresses) expect(address).toMatch(/^[a-z]+(-[a-z]+)?\.[a-z]+@example\.org$/);
  expect(new Set(addresses).size).toBe(39);
  expect(addresses).toContain('kaethe.groessler@example.org');
  expect(addresses).toContain('siobhan.obrien@example.org');
});

test('own fields have gaps, so that fallback texts show', async () => {
  const people = await openPeople();
  const { recipients } = await people.seed('de');
  const details = await Promise.all(
    recipients.map(async (recipientId) => people.people['recipients.get']({ recipientId })),
  );
  const filled = details.filter(({ fields }) => fields.some(({ value }) => value !== ''));
  expect(filled).toHaveLength(33);
});
