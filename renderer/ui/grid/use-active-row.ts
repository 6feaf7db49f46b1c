import { useRef, useState } from 'react';
import type { GridProps } from './grid-props.ts';
import { clampRow } from './move.ts';

/** The row the keyboard is on, and choosing rows by mouse. A changed question begins at the first row again, unless one stands on the headings. */
export function useActiveRow<Row, Sort extends string>(props: GridProps<Row, Sort>, focus: () => void) {
  const { rows, selection, question } = props;
  const [place, setPlace] = useState({ row: 0, question });
  const anchor = useRef<number | null>(null);
  const setActive = (row: number) => setPlace({ row, question });
  return {
    active: clampRow(place.question === question ? place.row : Math.min(place.row, 0), rows.total ?? 0),
    setActive,
    press: (index: number) => {
      setActive(index);
      anchor.current = index;
      const row = rows.rowAt(index);
      if (row !== undefined) props.onOpen?.(row, index);
    },
    pick: (index: number, range: boolean) => {
      setActive(index);
      if (range && anchor.current !== null) selection?.onRange(anchor.current, index);
      else selection?.onToggle(index);
      if (!range) anchor.current = index;
      focus();
    },
  };
}
