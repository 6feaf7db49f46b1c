import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { guessColumns } from '#domain/imports/guess-columns.ts';
import type { PersonRow } from '#domain/imports/map-row.ts';
import { mapRow } from '#domain/imports/map-row.ts';
import type { ColumnTarget } from '#domain/imports/target.ts';
import { readTable } from '#electron/addressbook/csv/read-table.ts';
import { rowsOf } from '#electron/features/imports/import-session.ts';
import { domainToAscii } from '#electron/system/domain-to-ascii.ts';

const folder = new URL('files/', import.meta.url);

const expectation = z.strictObject({
  separator: z.string(),
  encoding: z.string(),
  hasHeading: z.boolean(),
  targets: z.array(z.string()).optional(),
  people: z.array(
    z.strictObject({
      line: z.number(),
      givenName: z.string(),
      familyName: z.string(),
      address: z.string(),
      problem: z.string().optional(),
      suggestion: z.string().nullable().optional(),
      salutation: z.string().optional(),
      language: z.string().optional(),
      groups: z.array(z.string()).optional(),
      fields: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

type Expected = z.infer<typeof expectation>['people'][number];

/** Of a person what the expectation names. */
function asExpected(person: PersonRow, wanted: Expected | undefined): Expected {
  const all = {
    line: person.line,
    givenName: person.givenName,
    familyName: person.familyName,
    address: person.address?.spelling ?? person.typed,
    problem: person.problem ?? undefined,
    suggestion: person.suggestion,
    salutation: person.salutation,
    language: person.language ?? undefined,
    groups: [...person.groups],
    fields: Object.fromEntries(person.fields),
  };
  const named = new Set([...Object.keys(wanted ?? {}), ...(person.problem === null ? [] : ['problem'])]);
  return expectation.shape.people.element.parse(
    Object.fromEntries(Object.entries(all).filter(([key]) => named.has(key))),
  );
}

const names = readdirSync(folder).filter((name) => !name.endsWith('.json'));

test.each(names)('I20 %s is read as it is meant', (name) => {
  const { people, targets, ...wanted } = expectation.parse(
    JSON.parse(readFileSync(new URL(name.replace(/\.\w+$/, '.json'), folder), 'utf8')),
  );
  const table = readTable({ bytes: new Uint8Array(readFileSync(new URL(name, folder))) });
  if (!table.ok) throw new Error(table.flaw);
  const { separator, encoding, hasHeading } = table;
  expect({ separator, encoding, hasHeading }).toEqual(wanted);
  const guessed: readonly ColumnTarget[] = table.isList
    ? [{ kind: 'full-name', order: 'given-family' }, { kind: 'address' }]
    : guessColumns(
        table.columns.map((fact, index) => ({ ...fact, heading: table.headings[index] ?? '' })),
        [],
      ).map(({ target }) => target);
  if (targets !== undefined) expect(guessed.map(({ kind }) => kind)).toEqual(targets);
  const rows = [...rowsOf(table)].flat();
  const read = rows.map((row) => mapRow(row, guessed, { toAscii: domainToAscii, language: 'de' }));
  expect(read.map((person, index) => asExpected(person, people[index]))).toEqual(people);
});
