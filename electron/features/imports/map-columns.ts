import type { InputOf } from '#contract/define.ts';
import type { MappedRow, imports } from '#contract/imports.ts';
import { Refusal } from '../refuse.ts';
import { acceptLine } from '../text/accept-line.ts';
import { mappedFirst } from './mapped-rows.ts';
import type { Imports } from './sessions.ts';

/** Takes what the owner says about the columns. @throws Refusal `gone`, `import.no-address-column` */
export function mapColumns(
  ports: Imports,
  { importId, listId, targets, makeSalutation }: InputOf<typeof imports, 'imports.map'>,
): { readonly first: readonly MappedRow[] } {
  const session = ports.sessions.get(importId);
  if (session.file === null) throw new Refusal({ code: 'gone', params: { noun: 'import' } });
  if (!targets.some(({ kind }) => kind === 'address')) {
    throw new Refusal({ code: 'import.no-address-column', params: {} });
  }
  const accepted = targets.map((target) => {
    if (target.kind !== 'own-field') return target;
    const name = acceptLine(target.name);
    return name === '' ? ({ kind: 'skip' } as const) : { ...target, name };
  });
  session.listId = listId;
  session.mapping = { targets: accepted, makeSalutation };
  session.revision += 1;
  return { first: mappedFirst(ports, session.file.table, session.mapping) };
}
