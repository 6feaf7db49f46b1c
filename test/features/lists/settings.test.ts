import { expect, test } from 'vitest';
import { addList, openPeople, undo } from '../people-ports.ts';
import { addAccount, listIdNamed, settings } from './list-bench.ts';

test('a list is made with all its settings, behind the others, and undone it is not there', async () => {
  const people = await openPeople();
  await addList(people, 'Sonnenpost');
  const listId = await people.lists['lists.create'](settings());
  expect(await people.lists['lists.get']({ listId })).toEqual({
    ...settings(),
    id: listId,
    label: 'segelgruppe',
    writeTo: { address: 'post+segelgruppe@example.org', byName: false },
  });
  expect((await people.lists['lists.all']({})).map(({ name }) => name)).toEqual([
    'Sonnenpost',
    'Segelgruppe',
  ]);
  expect(await people.acts['acts.last']({})).toMatchObject({
    kind: 'list-created',
    params: { list: 'Segelgruppe' },
  });
  await undo(people);
  expect((await people.lists['lists.all']({})).map(({ name }) => name)).toEqual(['Sonnenpost']);
  expect(await people.lists['lists.deleted']({})).toEqual([]);
  await expect(async () => people.lists['lists.get']({ listId })).rejects.toMatchObject({
    fault: { code: 'gone' },
  });
});

test('without an account there is no sender, and no list', async () => {
  const people = await openPeople();
  await expect(people.lists['lists.create'](settings())).rejects.toMatchObject({
    fault: { code: 'list.no-account' },
  });
});

test('the label is made once from the first name: ASCII, never twice, the same under every later name', async () => {
  const people = await openPeople();
  await addAccount(people);
  const label = async (name: string) => {
    const listId = await people.lists['lists.create'](settings({ name }));
    return (await people.lists['lists.get']({ listId })).label;
  };
  expect(await label('Grüße vom Größten See')).toBe('gruesse-vom-groessten-see');
  expect(await label('Ĉefa Ŝipo')).toBe('cefa-sipo');
  expect(await label('数独')).toBe('list');
  expect(await label('Chor!')).toBe('chor');
  // Taken back, its label stays taken.
  await undo(people);
  expect(await label('Chor!')).toBe('chor-2');
  const listId = await listIdNamed(people, 'Chor!');
  await people.lists['lists.save']({ listId, settings: settings({ name: 'Kantorei' }) });
  expect(await people.lists['lists.get']({ listId })).toMatchObject({ name: 'Kantorei', label: 'chor-2' });
});

test('a rename says both names, another change says the list, and each is taken back whole', async () => {
  const people = await openPeople();
  await addAccount(people);
  const listId = await people.lists['lists.create'](settings());
  const before = await people.lists['lists.get']({ listId });
  await people.lists['lists.save']({ listId, settings: settings({ name: 'Segler' }) });
  expect(await people.acts['acts.last']({})).toMatchObject({
    kind: 'list-renamed',
    params: { list: 'Segler', former: 'Segelgruppe' },
  });
  await people.lists['lists.save']({
    listId,
    settings: settings({
      name: 'Segler',
      colour: 'red',
      footer: 'Zeile eins\r\nZeile zwei',
      owners: [
        { name: '', address: 'Jan@Example.org' },
        { name: 'Helga Döring', address: 'helga@example.org' },
      ],
      signUpRule: 'closed',
    }),
  });
  expect(await people.acts['acts.last']({})).toMatchObject({
    kind: 'list-edited',
    params: { list: 'Segler' },
  });
  expect(await people.lists['lists.get']({ listId })).toMatchObject({
    colour: 'red',
    footer: 'Zeile eins\nZeile zwei',
    owners: [{ name: '', address: 'Jan@Example.org' }, { address: 'helga@example.org' }],
    signUpRule: 'closed',
  });
  await undo(people);
  await undo(people);
  expect(await people.lists['lists.get']({ listId })).toEqual(before);
});

test.each([
  [{ name: '  ' }, { code: 'list.name-missing' }],
  [{ name: 'SONNENPOST' }, { code: 'list.name-taken', params: { name: 'Sonnenpost' } }],
  [{ replyTo: 'buero' }, { code: 'list.reply-invalid', params: { reason: 'no-at' } }],
  [{ replyTo: 'büro@example.org' }, { code: 'list.reply-invalid', params: { reason: 'characters' } }],
  [
    { owners: [{ name: 'Jan', address: 'jan@example' }] },
    { code: 'list.owner-invalid', params: { reason: 'domain', index: 0 } },
  ],
  [
    {
      owners: [
        { name: 'Jan', address: 'jan@example.org' },
        { name: 'J.', address: 'JAN@example.org' },
      ],
    },
    { code: 'list.owner-invalid', params: { reason: 'twice', index: 1 } },
  ],
  [{ senderName: 'Verein\nBcc: x@example.org' }, { code: 'text.control-characters' }],
])('settings %j are refused, and nothing is stored', async (change, fault) => {
  const people = await openPeople();
  await addList(people, 'Sonnenpost');
  await expect(people.lists['lists.create'](settings(change))).rejects.toMatchObject({ fault });
  expect(people.db.all('SELECT id FROM list')).toHaveLength(1);
});

test('an answering address is kept as it goes into the header', async () => {
  const people = await openPeople();
  await addAccount(people);
  const listId = await people.lists['lists.create'](settings({ replyTo: 'Buero@bücher.example.org' }));
  expect((await people.lists['lists.get']({ listId })).replyTo).toBe('Buero@xn--bcher-kva.example.org');
});

test('a list moves past its neighbours of the same state, and stops at the end', async () => {
  const people = await openPeople();
  await addList(people, 'A');
  const dormant = await addList(people, 'B');
  const last = await addList(people, 'C');
  await people.lists['lists.set-state']({ listId: dormant, state: 'dormant', cancelWaiting: false });
  const order = async () => (await people.lists['lists.all']({})).map(({ name }) => name).join('');
  await people.lists['lists.move']({ listId: last, to: 'up' });
  expect(await order()).toBe('CAB');
  await people.lists['lists.move']({ listId: last, to: 'up' });
  expect(await order()).toBe('CAB');
  await undo(people);
  expect(await order()).toBe('ABC');
  await people.lists['lists.move']({ listId: last, to: 'down' });
  expect(await people.acts['acts.last']({})).toMatchObject({ kind: 'list-made-dormant' });
});
