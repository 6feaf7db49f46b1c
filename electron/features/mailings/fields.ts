import type { OutputOf } from '#contract/define.ts';
import type { mailings } from '#contract/mailings.ts';
import { builtinFields, ownFieldName } from '#domain/mailings/fields.ts';
import type { MailingPorts } from './ports.ts';

/** Fields a text may use; the names of those every person has are words of the program (label null). */
export function allFields(ports: MailingPorts): OutputOf<typeof mailings, 'mailings.fields'> {
  return [
    ...builtinFields.map((name) => ({ name, label: null, isDeleted: false })),
    ...ports.audience
      .ownFields()
      .map(({ id, label, isDeleted }) => ({ name: ownFieldName(id), label, isDeleted })),
  ];
}
