import type { ChosenPeople } from '#contract/recipients.ts';
import type { RecipientId } from '#domain/ids.ts';
import type { Question } from './question.ts';

/**
 * Who is chosen in a long table: some, by id, whether they are in view or not; or everybody the table shows
 * but for some. So choosing twenty thousand costs nothing.
 */
export type Chosen =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<RecipientId> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<RecipientId> };

export const nobody: Chosen = { kind: 'some', ids: new Set() };
export const everybody: Chosen = { kind: 'all', except: new Set() };

export function isChosen(chosen: Chosen, id: RecipientId): boolean {
  return chosen.kind === 'some' ? chosen.ids.has(id) : !chosen.except.has(id);
}

/** Adds the row when it was not chosen, takes it out when it was. */
export function toggled(chosen: Chosen, id: RecipientId): Chosen {
  const next = new Set(chosen.kind === 'some' ? chosen.ids : chosen.except);
  if (!next.delete(id)) next.add(id);
  return chosen.kind === 'some' ? { kind: 'some', ids: next } : { kind: 'all', except: next };
}

/** Adds several rows. */
export function withAll(chosen: Chosen, ids: Iterable<RecipientId>): Chosen {
  if (chosen.kind === 'some') return { kind: 'some', ids: new Set([...chosen.ids, ...ids]) };
  const except = new Set(chosen.except);
  for (const id of ids) except.delete(id);
  return { kind: 'all', except };
}

export function countOf(chosen: Chosen, total: number): number {
  return chosen.kind === 'some' ? chosen.ids.size : Math.max(0, total - chosen.except.size);
}

/** What the box in the heading shows. */
export function extentOf(chosen: Chosen, total: number): 'none' | 'some' | 'all' {
  const count = countOf(chosen, total);
  if (count === 0) return 'none';
  return count >= total ? 'all' : 'some';
}

/** The selection as it crosses the wire. */
export function chosenPeople(chosen: Chosen, { listId, search, segment }: Question): ChosenPeople {
  return chosen.kind === 'some'
    ? { ids: [...chosen.ids] }
    : { query: { listId, search, segment }, except: [...chosen.except] };
}
