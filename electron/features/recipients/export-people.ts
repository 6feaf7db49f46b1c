import type { InputOf } from '#contract/define.ts';
import type { OfferedFile, recipients } from '#contract/recipients.ts';

import { groupCell } from '#domain/recipients/group-cell.ts';
import { fieldText } from '#domain/recipients/own-field.ts';
import { inOrder, tableHeadings } from '#domain/recipients/people-table.ts';
import { chosenIds } from './chosen.ts';
import { fileName } from './file-name.ts';
import type { FieldRecord, PersonRow, RecipientPorts } from './ports.ts';

const lists = { de: 'Listen', en: 'Lists' } as const;
const stem = { de: 'Empfänger', en: 'Recipients' } as const;

const slice = 500;

/**
 * People as a table. `spreadsheet` also names their lists and writes values as a letter would; `exact` holds
 * every value as it is kept, so that an import gives the same people again.
 */
export async function exportChosen(
  ports: RecipientPorts,
  { chosen, form }: InputOf<typeof recipients, 'recipients.export'>,
): Promise<OfferedFile> {
  const ids = chosenIds(ports, chosen);
  const language = ports.language();
  const fields = ports.fields.all();
  const exact = form === 'exact';
  const rows: (readonly string[])[] = [];
  for (let start = 0; start < ids.length; start += slice) {
    const people = ports.views.rowsForExport(ids.slice(start, start + slice));
    for (const person of people) rows.push(cells(person, fields, exact ? null : language));
    await ports.clock.wait(0);
  }
  const columns = [
    ...tableHeadings(form, language),
    ...fields.map(({ name }) => name),
    ...(exact ? [] : [lists[language]]),
  ];
  return {
    name: fileName(nameOf(ports, chosen), 'csv'),
    text: ports.table.write(columns, rows, { defused: !exact }),
  };
}

function cells(
  person: PersonRow,
  fields: readonly FieldRecord[],
  shownIn: 'de' | 'en' | null,
): readonly string[] {
  const value = ({ id, kind }: FieldRecord) => {
    const kept = person.values.get(id) ?? '';
    return shownIn === null ? kept : fieldText(kind, kept, shownIn);
  };
  const { givenName, familyName, address, salutation, language, groups } = person;
  const facts = [givenName, familyName, address, salutation, language, groupCell(groups)];
  return [
    ...inOrder(facts, shownIn === null ? 'exact' : 'spreadsheet'),
    ...fields.map(value),
    ...(shownIn === null ? [] : [person.lists.join(', ')]),
  ];
}

function nameOf(
  ports: RecipientPorts,
  chosen: InputOf<typeof recipients, 'recipients.export'>['chosen'],
): string {
  const listId = 'query' in chosen ? chosen.query.listId : null;
  const list = listId === null ? null : ports.lists.get(listId);
  return list?.name ?? stem[ports.language()];
}
