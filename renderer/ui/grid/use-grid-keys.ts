import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import { isMod } from '../keys.ts';
import { sortNext } from './grid-heading.tsx';
import type { GridProps } from './grid-props.ts';
import { headingRow, moveBy, typesText } from './move.ts';

/** Letters typed within this time belong to one word. */
const typeAheadPause = 700;

interface Place {
  readonly active: number;
  readonly column: number;
  readonly total: number;
  readonly page: number;
}

interface Moves {
  readonly go: (index: number) => void;
  readonly goColumn: (column: number) => void;
}

/** The keyboard of the grid; the focus itself never leaves the grid (ARIA practices: grid). */
export function useGridKeys<Row, Sort extends string>(
  props: GridProps<Row, Sort>,
  { active, column, total, page }: Place,
  { go, goColumn }: Moves,
) {
  const anchor = useRef<number | null>(null);
  const typed = useRef({ text: '', at: 0 });
  const { selection, columns, sort, rows } = props;

  const typeAhead = async (letter: string) => {
    const now = performance.now();
    const text = now - typed.current.at < typeAheadPause ? typed.current.text + letter : letter;
    typed.current = { text, at: now };
    const found = await props.onTypeAhead?.(text);
    if (typeof found === 'number') go(found);
  };

  const move = (to: number, extend: boolean) => {
    if (extend && selection && to >= 0 && active >= 0) {
      anchor.current ??= active;
      selection.onRange(anchor.current, to);
    } else anchor.current = null;
    go(to);
  };

  const inHeading = (key: string): boolean => {
    const current = columns[column];
    if (key === 'ArrowRight') goColumn(Math.min(column + 1, columns.length - 1));
    else if (key === 'ArrowLeft') goColumn(Math.max(column - 1, 0));
    else if ((key === 'Enter' || key === ' ') && current) sortNext(current, sort);
    else return false;
    return true;
  };

  const inRows = (key: string): boolean => {
    const row = rows.rowAt(active);
    if (key === 'Enter' && row !== undefined) props.onOpen?.(row, active);
    else if (key === ' ' && selection) selection.onToggle(active);
    else if (key === 'Delete' && props.onDelete) props.onDelete();
    else return false;
    return true;
  };

  return (event: KeyboardEvent) => {
    if (isMod(event) && event.key.toLowerCase() === 'a' && selection) selection.onAll();
    else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (event.key === 'Escape' && props.onEscape) props.onEscape();
    else {
      const to = moveBy(event.key, active, total, page);
      if (to !== null) move(to, event.shiftKey);
      else if (active === headingRow ? !inHeading(event.key) : !inRows(event.key)) {
        if (!typesText(event) || !props.onTypeAhead) return;
        void typeAhead(event.key);
      }
    }
    event.preventDefault();
  };
}
