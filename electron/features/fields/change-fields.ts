import type { InputOf } from '#contract/define.ts';
import type { fields } from '#contract/fields.ts';
import type { FieldId } from '#domain/ids.ts';
import type { FieldKind } from '#domain/recipients/own-field.ts';
import { sortKey } from '#domain/text/sort-key.ts';
import { perform } from '../acts/perform.ts';
import type { FieldRecord } from '../recipients/ports.ts';
import { Refusal } from '../refuse.ts';
import { acceptLine } from '../text/accept-line.ts';
import type { FieldPorts } from './ports.ts';

/** @throws Refusal `field.name-missing`, `field.name-taken`, `field.choices-missing`, `text.control-characters` */
export async function createField(
  ports: FieldPorts,
  input: InputOf<typeof fields, 'fields.create'>,
): Promise<FieldId> {
  const name = acceptName(ports, input.name, null);
  const choices = acceptChoices(input.kind, input.choices);
  return perform(ports, { kind: 'field-created', params: { field: name } }, () =>
    ports.fields.insert(name, input.kind, choices),
  );
}

/** @throws Refusal `gone`, and those of `createField` */
export async function changeField(
  ports: FieldPorts,
  { fieldId, name: typed, choices: given }: InputOf<typeof fields, 'fields.edit'>,
): Promise<null> {
  const field = livingField(ports, fieldId);
  const name = acceptName(ports, typed, fieldId);
  const choices = acceptChoices(field.kind, given);
  if (name === field.name && choices.join('\n') === field.choices.join('\n')) return null;
  await perform(ports, { kind: 'field-edited', params: { field: name } }, () =>
    ports.fields.change(fieldId, { name, choices }),
  );
  return null;
}

/** @throws Refusal `gone` */
export async function moveField(
  ports: FieldPorts,
  { fieldId, to }: InputOf<typeof fields, 'fields.move'>,
): Promise<null> {
  const { name } = livingField(ports, fieldId);
  const before = ports.fields.all().map(({ id }) => id);
  const after = before.filter((id) => id !== fieldId).toSpliced(to, 0, fieldId);
  if (after.join() === before.join()) return null;
  await perform(ports, { kind: 'field-moved', params: { field: name } }, () => ports.fields.arrange(after));
  return null;
}

/** @throws Refusal `gone` */
export async function deleteField(ports: FieldPorts, fieldId: FieldId): Promise<null> {
  const { name } = livingField(ports, fieldId);
  await perform(ports, { kind: 'field-deleted', params: { field: name } }, () =>
    ports.fields.delete(fieldId, ports.clock.now()),
  );
  return null;
}

function livingField(ports: FieldPorts, fieldId: FieldId): FieldRecord {
  const field = ports.fields.get(fieldId);
  if (field === null) throw new Refusal({ code: 'gone', params: { noun: 'field' } });
  return field;
}

/** Names that differ only in case or accents would be one in a mailing's fields. */
function acceptName(ports: FieldPorts, typed: string, own: FieldId | null): string {
  const name = acceptLine(typed);
  if (name === '') throw new Refusal({ code: 'field.name-missing', params: {} });
  const key = sortKey(name) || name;
  const taken = ports.fields
    .all()
    .find((field) => field.id !== own && (sortKey(field.name) || field.name) === key);
  if (taken !== undefined) throw new Refusal({ code: 'field.name-taken', params: { name: taken.name } });
  return name;
}

function acceptChoices(kind: FieldKind, given: readonly string[]): readonly string[] {
  if (kind !== 'choice') return [];
  const choices = [...new Set(given.map(acceptLine).filter((choice) => choice !== ''))];
  if (choices.length === 0) throw new Refusal({ code: 'field.choices-missing', params: {} });
  return choices;
}
