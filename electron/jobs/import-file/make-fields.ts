import type { ImportPorts } from '#electron/features/imports/ports.ts';
import type { Mapping } from '#electron/features/imports/import-session.ts';
import type { FieldKind } from '#domain/recipients/own-field.ts';
import { sortKey } from '#domain/text/sort-key.ts';
import type { Facing } from './bring-people.ts';

const key = (name: string) => sortKey(name) || name;

/** The own fields of the file's columns, made where there are none; choices grow by what the file names. */
export function makeFields(
  ports: ImportPorts,
  { targets }: Mapping,
  people: readonly Facing[],
): ReadonlyMap<string, { readonly id: number; readonly kind: FieldKind }> {
  const here = new Map(ports.fields.all().map((field) => [key(field.name), field]));
  const made = new Map<string, { readonly id: number; readonly kind: FieldKind }>();
  for (const target of targets) {
    if (target.kind !== 'own-field' || made.has(target.name)) continue;
    const known = here.get(key(target.name));
    const choices = target.fieldKind === 'choice' ? valuesOf(people, target.name) : [];
    if (known === undefined) {
      // A column that holds nothing makes no field.
      if (!people.some(({ person }) => person.row.fields.has(target.name))) continue;
      made.set(target.name, {
        id: ports.fields.insert(target.name, target.fieldKind, choices),
        kind: target.fieldKind,
      });
      continue;
    }
    made.set(target.name, { id: known.id, kind: known.kind });
    const missing = known.kind === 'choice' ? choices.filter((value) => !known.choices.includes(value)) : [];
    if (missing.length > 0) {
      ports.fields.change(known.id, { name: known.name, choices: [...known.choices, ...missing] });
    }
  }
  return made;
}

function valuesOf(people: readonly Facing[], name: string): readonly string[] {
  return [...new Set(people.flatMap(({ person }) => person.row.fields.get(name) ?? []))];
}
