import type { InputOf } from '#contract/define.ts';
import type { recipients } from '#contract/recipients.ts';
import { readFieldValue } from '#domain/recipients/read-value.ts';
import { perform } from '../acts/perform.ts';
import { Refusal } from '../refuse.ts';
import { acceptLine } from '../text/accept-line.ts';
import { displayName } from './accept-person.ts';
import { livingPerson } from './living-person.ts';
import type { RecipientPorts } from './ports.ts';

/**
 * Gives a person a value of an own field, read by the field's kind; empty takes the value away. The same value
 * once more is no act.
 * @throws Refusal `gone`, `field.value-wrong`, `text.control-characters`
 */
export async function setField(
  ports: RecipientPorts,
  { recipientId, fieldId, value: typed }: InputOf<typeof recipients, 'recipients.set-field'>,
): Promise<void> {
  const person = livingPerson(ports, recipientId);
  const field = ports.fields.get(fieldId);
  if (field === null) throw new Refusal({ code: 'gone', params: { noun: 'field' } });
  const line = acceptLine(typed);
  const before = ports.fields.value(recipientId, fieldId);
  // What stands there already is right, also when it is no longer one of the choices.
  const value = line === before ? before : readFieldValue(field, line, ports.language());
  if (value === null) throw new Refusal({ code: 'field.value-wrong', params: { kind: field.kind } });
  if (value === before) return;
  const params = { name: displayName(person), field: field.name };
  await perform(ports, { kind: 'recipient-field-set', params }, () =>
    ports.fields.set(recipientId, fieldId, value),
  );
  ports.events.changed('recipients', [recipientId]);
  ports.events.changed('acts');
}
