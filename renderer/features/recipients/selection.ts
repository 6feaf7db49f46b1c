/** A selection over a long table: chosen rows by id, whether they are in view or not. */
export type Chosen = ReadonlySet<number>;

export const nobody: Chosen = new Set();

/** Adds the row when it was not chosen, takes it out when it was. */
export function toggled(chosen: Chosen, id: number): Chosen {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Adds several rows. */
export function withAll(chosen: Chosen, ids: Iterable<number>): Chosen {
  return new Set([...chosen, ...ids]);
}

/** What the box in the heading shows. */
export function extentOf(chosen: Chosen, total: number): 'none' | 'some' | 'all' {
  if (chosen.size === 0) return 'none';
  return chosen.size >= total ? 'all' : 'some';
}
