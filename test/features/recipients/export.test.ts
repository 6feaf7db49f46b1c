import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { knownHeading } from '#domain/imports/headings.ts';
import { addList, addPerson, openPeople, person } from '../people-ports.ts';

async function oneToExport() {
  const people = await openPeople();
  const listId = await addList(people);
  const typed = { ...person('=Anna', 'Müller', 'anna@example.org'), groups: ['Chor', 'Vorstand'] };
  const id = await addPerson(people, listId, typed);
  const fieldId = await people.fields['fields.create']({ name: 'Seit', kind: 'date', choices: [] });
  await people.people['recipients.set-field']({ recipientId: id, fieldId, value: '3.5.2011' });
  return { people, listId, id };
}

const read = (text: string) => Papa.parse<string[]>(text.trim()).data;

test('a table for a spreadsheet marks formulas and writes values as one reads them', async () => {
  const { people, listId } = await oneToExport();
  const query = { listId, search: '', segment: 'all' } as const;
  const { name, text } = await people.people['recipients.export']({
    chosen: { query, except: [] },
    form: 'spreadsheet',
  });
  expect(name).toBe('Sonnenpost.csv');
  expect(read(text)).toEqual([
    ['Vorname', 'Nachname', 'E-Mail-Adresse', 'Anrede', 'Sprache', 'Gruppen', 'Seit', 'Listen'],
    [
      "'=Anna",
      'Müller',
      'anna@example.org',
      'Hallo =Anna',
      'de',
      'Chor, Vorstand',
      '3. Mai 2011',
      'Sonnenpost',
    ],
  ]);
});

test('an exact table holds every value as it is kept', async () => {
  const { people, id } = await oneToExport();
  const { text } = await people.people['recipients.export']({ chosen: { ids: [id] }, form: 'exact' });
  // Our own import knows what each column is; the club's own fields it asks about.
  expect(read(text)[0]?.map((heading) => knownHeading(heading)?.kind ?? heading)).toEqual([
    'address',
    'given-name',
    'family-name',
    'salutation',
    'language',
    'groups',
    'Seit',
  ]);
  expect(read(text)[1]).toEqual([
    'anna@example.org',
    '=Anna',
    'Müller',
    'Hallo =Anna',
    'de',
    'Chor, Vorstand',
    '2011-05-03',
  ]);
});

test('the export of a person says everything: ties, consents word for word, history', async () => {
  const { people, id } = await oneToExport();
  const { name, text } = await people.people['recipients.export-person']({ recipientId: id });
  expect(name).toBe('Anna Müller.json');
  expect(JSON.parse(text)).toMatchObject({
    person: { givenName: '=Anna', address: 'anna@example.org', fields: { Seit: '2011-05-03' } },
    lists: [{ name: 'Sonnenpost', state: 'active' }],
    consents: [{ kind: 'given', how: 'paper', note: 'Antrag vom 3. Mai', recordedBy: 'Erika' }],
    history: expect.arrayContaining([expect.objectContaining({ kind: 'added', by: 'Erika' })]),
    mails: [],
  });
});
