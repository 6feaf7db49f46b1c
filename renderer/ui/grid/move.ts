/** Row numbers begin at 0; -1 is the row of headings. */
export const headingRow = -1;

/**
 * Where a key leads from the active row, or null when the key does not move. `page` is the number of rows
 * in view; a page step keeps one row of them in view.
 */
export function moveBy(key: string, active: number, total: number, page: number): number | null {
  const last = total - 1;
  const step = Math.max(1, page - 1);
  switch (key) {
    case 'ArrowDown':
      return Math.min(active + 1, last);
    case 'ArrowUp':
      return Math.max(active - 1, headingRow);
    case 'PageDown':
      return Math.min(Math.max(active, 0) + step, last);
    case 'PageUp':
      return Math.max(active - step, total === 0 ? headingRow : 0);
    case 'Home':
      return total === 0 ? headingRow : 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** Keeps the active row inside a list that grew shorter. */
export function clampRow(active: number, total: number): number {
  return Math.min(active, total - 1);
}

/** Whether a key event types a letter, for type-ahead. Space is not: it selects. */
export function typesText(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): boolean {
  return (
    [...event.key].length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey
  );
}
