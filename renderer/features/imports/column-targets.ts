import type { ImportColumn } from '#contract/imports.ts';
import type { ColumnTarget } from '#domain/imports/target.ts';
import type { FieldKind } from '#domain/recipients/own-field.ts';
import type { Translate } from '#wording/wording.ts';

const plain = ['skip', 'address', 'given-name', 'family-name'] as const;
const orders = ['family-given', 'given-family'] as const;
const rest = ['salutation', 'language', 'groups'] as const;

export interface TargetOption {
  readonly key: string;
  readonly label: string;
  /** Null: asks for a new own field. */
  readonly target: ColumnTarget | null;
}

/** One key for each target, so that a list can name it. */
export function targetKey(target: ColumnTarget): string {
  if (target.kind === 'full-name') return target.order;
  return target.kind === 'own-field' ? `own:${target.name}` : target.kind;
}

interface Field {
  readonly name: string;
  readonly kind: FieldKind;
}

/** Own fields that are here or that columns of this file become. */
export function knownFields(fields: readonly Field[], targets: readonly ColumnTarget[]): readonly Field[] {
  const all = new Map(fields.map((field) => [field.name, field]));
  for (const target of targets) {
    if (target.kind === 'own-field' && !all.has(target.name))
      all.set(target.name, { name: target.name, kind: target.fieldKind });
  }
  return [...all.values()];
}

/** What a column can become, in the order of the list. */
export function targetOptions(fields: readonly Field[], t: Translate): readonly TargetOption[] {
  return [
    ...plain.map((kind) => ({ key: kind, label: t(`imports:target.${kind}`), target: { kind } })),
    ...orders.map((order) => ({
      key: order,
      label: t(`imports:target.${order}`),
      target: { kind: 'full-name', order } as const,
    })),
    ...rest.map((kind) => ({ key: kind, label: t(`imports:target.${kind}`), target: { kind } })),
    ...fields.map(({ name, kind }) => ({
      key: `own:${name}`,
      label: t('imports:target.own', { name }),
      target: { kind: 'own-field', name, fieldKind: kind } as const,
    })),
    { key: 'new', label: t('imports:target.new-field'), target: null },
  ];
}

/** How sure the target of a column is: what the engine said of its own guess, or that a person chose it. */
export function sureness(
  column: ImportColumn,
  target: ColumnTarget,
): 'certain' | 'guessed' | 'left-out' | 'chosen' {
  if (targetKey(column.target) === targetKey(target)) return column.confidence;
  return target.kind === 'skip' ? 'left-out' : 'chosen';
}

/** How many columns a person should look at: those that were only guessed. */
export function toLookAt(columns: readonly ImportColumn[], targets: readonly ColumnTarget[]): number {
  return columns.filter((column, index) => {
    const target = targets[index];
    return target !== undefined && sureness(column, target) === 'guessed';
  }).length;
}
