import type { OutputOf } from '#contract/define.ts';
import type { mailings } from '#contract/mailings.ts';
import { builtinFields, ownFieldName } from '#domain/mailings/fields.ts';
import type { MailingPorts } from './ports.ts';

/** Longest field name a document may carry. */
const longestName = 60;

/** Fields a text may use; the names of those every person has are words of the program (label null). */
export function allFields(ports: MailingPorts): OutputOf<typeof mailings, 'mailings.fields'> {
  const own = ports.audience.ownFields().map((label) => ({ name: ownFieldName(label), label }));
  return [
    ...builtinFields.map((name) => ({ name, label: null })),
    ...own.filter(({ name }) => name.length <= longestName),
  ];
}
