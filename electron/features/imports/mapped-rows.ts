import type { MappedRow } from '#contract/imports.ts';
import type { MappingFacts, PersonRow } from '#domain/imports/map-row.ts';
import { mapRow } from '#domain/imports/map-row.ts';
import { defaultSalutation } from '#domain/recipients/salutation.ts';
import { numbersOfOwnTable } from '#domain/recipients/people-table.ts';
import { languageOfNumbers } from '#domain/recipients/read-value.ts';
import type { GoodTable, Mapping } from './import-session.ts';
import { firstRows } from './import-session.ts';
import type { ImportPorts } from './ports.ts';

const shown = 5;

/** What the rows of a table are read with: our own tables say how they write numbers, others tell it by their columns. */
export function mappingFacts({ toAscii, language }: ImportPorts, table: GoodTable): MappingFacts {
  const own = numbersOfOwnTable(table.headings);
  const numbers = table.columns.map(({ values }) => own ?? languageOfNumbers(values));
  return { toAscii, language: language(), numbers };
}

/** How somebody new is greeted: as the file says, else by the first name if the owner wants that, else neutrally. */
export function salutationFor(
  row: Pick<PersonRow, 'salutation' | 'givenName' | 'language'>,
  { makeSalutation }: Mapping,
  usual: MappingFacts['language'],
): string {
  const language = row.language ?? usual;
  return row.salutation || defaultSalutation({ givenName: makeSalutation ? row.givenName : '', language });
}

/** The first rows of a file as they would be stored. */
export function mappedFirst(ports: ImportPorts, table: GoodTable, mapping: Mapping): readonly MappedRow[] {
  const facts = mappingFacts(ports, table);
  return firstRows(table, shown).map((row) => {
    const person = mapRow(row, mapping.targets, facts);
    const { line, givenName, familyName, groups, problem } = person;
    return {
      line,
      givenName,
      familyName,
      address: person.address?.spelling ?? person.typed,
      salutation: salutationFor(person, mapping, facts.language),
      language: person.language ?? facts.language,
      groups,
      fields: Array.from(person.fields, ([name, value]) => ({ name, value })),
      problem,
    };
  });
}
