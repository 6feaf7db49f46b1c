/**
 * The ids with one of them moved a step up or down, past neighbours that `stands` leaves out: dormant lists stand
 * in the same order as the active ones, but elsewhere on screen. The same order when there is nowhere to go.
 */
export function moved<T>(ids: readonly T[], id: T, step: -1 | 1, stands: (id: T) => boolean): readonly T[] {
  const from = ids.indexOf(id);
  let to = from + step;
  for (let at = ids[to]; at !== undefined && !stands(at); at = ids[to]) to += step;
  const neighbour = ids[to];
  if (from < 0 || neighbour === undefined) return ids;
  const rest = ids.filter((each) => each !== id);
  const at = rest.indexOf(neighbour) + (step === 1 ? 1 : 0);
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}
