import { headingKey, knownHeading } from './headings.ts';

const looksLikeAddress = /[^\s@]@[^\s@]+\.[^\s@]/;
const firstRows = 20;

function known(cells: readonly string[]): number {
  if (cells.some((cell) => looksLikeAddress.test(cell))) return 0;
  return cells.filter((cell) => knownHeading(cell) !== null).length;
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/**
 * Index of the row that holds the headings, or null when there is none. Titles above it are rows too, so it is the
 * row with the most headings the program knows; with none known, the first row, if addresses stand only below it.
 */
export function findHeading(rows: readonly (readonly string[])[]): number | null {
  const counts = rows.slice(0, firstRows).map(known);
  const most = Math.max(0, ...counts);
  const best = counts.indexOf(most);
  if (most >= 2) return best;
  // One word alone may be somebody's name; it is a heading where an address follows below it.
  const first = rows[0] ?? [];
  if (first.some((cell) => looksLikeAddress.test(cell))) return null;
  if (most === 1 && best === 0) return 0;
  const below = rows.slice(1).some((row) => row.some((cell) => looksLikeAddress.test(cell)));
  const second = rows[1] ?? [];
  if (most === 1 && filled(rows[best] ?? []) >= filled(rows[best + 1] ?? [])) return best;
  const isWordy = first.every((cell) => headingKey(cell) === '' || /\p{L}/u.test(cell));
  return below && isWordy && !hasSameShape(first, second) ? 0 : null;
}

/** A first row like the second one, but for its address, is a person without an address. */
function hasSameShape(first: readonly string[], second: readonly string[]): boolean {
  return second.every(
    (cell, index) => looksLikeAddress.test(cell) === ((first[index] ?? '') === '') || cell.trim() === '',
  );
}
