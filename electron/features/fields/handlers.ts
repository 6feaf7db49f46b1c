import type { HandlersOf } from '#contract/define.ts';
import type { fields } from '#contract/fields.ts';
import type { FieldId } from '#domain/ids.ts';
import { changeField, createField, deleteField, moveField } from './change-fields.ts';
import type { FieldPorts } from './ports.ts';

export function fieldHandlers(ports: FieldPorts): HandlersOf<typeof fields> {
  const told = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    ports.events.changed('recipients');
    ports.events.changed('mailings');
    ports.events.changed('acts');
    return result;
  };
  return {
    'fields.all': () => {
      const uses = ports.fields.uses();
      return ports.fields.all().map((field) => ({ ...field, people: uses.get(field.id) ?? 0 }));
    },
    'fields.create': (input): Promise<FieldId> => told(createField(ports, input)),
    'fields.edit': (input) => told(changeField(ports, input)),
    'fields.move': (input) => told(moveField(ports, input)),
    'fields.delete': ({ fieldId }) => told(deleteField(ports, fieldId)),
  };
}
