import { Refusal } from '../refuse.ts';
import type { OrganisationTable } from '../settings/ports.ts';

interface Expected {
  readonly practice: boolean;
  /** Made a moment ago: practice has no account yet. */
  readonly isNew: boolean;
}

/**
 * A practice store never becomes a real one, nor the other way round, wherever its folder was moved.
 * @throws Refusal `store.folder`
 */
export function requireKind(
  organisation: Pick<OrganisationTable, 'accountKind'>,
  { practice, isNew }: Expected,
): void {
  const kind = organisation.accountKind();
  const fits = practice ? kind === 'practice' || (isNew && kind === null) : kind !== 'practice';
  if (fits) return;
  throw new Refusal({ code: 'store.folder', params: { problem: practice ? 'no-store' : 'practice' } });
}
