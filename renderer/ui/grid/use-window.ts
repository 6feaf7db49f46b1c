import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { useEffect, useEffectEvent, useLayoutEffect } from 'react';
import type { GridProps } from './grid-props.ts';

export const rowHeight = 38;
export const headingHeight = 34;

/** Which rows are drawn and which are in view. Tells the source and the screen when they change. */
export function useWindow<Row, Sort extends string>(
  { rows, onView, question }: Pick<GridProps<Row, Sort>, 'rows' | 'onView' | 'question'>,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const total = rows.total ?? 0;
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollMargin: headingHeight,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items[items.length - 1]?.index ?? 0;
  const { show } = rows;
  useEffect(() => show(first, last), [show, first, last]);

  const height = virtual.scrollRect?.height ?? 0;
  const seen = Math.max(1, Math.floor((height - headingHeight) / rowHeight));
  const top = Math.min(Math.floor((virtual.scrollOffset ?? 0) / rowHeight), Math.max(0, total - seen));
  const tellView = useEffectEvent((from: number, to: number) => onView?.(from, to));
  // Before the paint: what the screen says of it would else cost each step of scrolling a frame of its own.
  useLayoutEffect(() => tellView(top, Math.min(total, top + seen) - 1), [top, seen, total]);
  useEffect(() => {
    // In braces: newer browsers answer scrollTo with a promise, which is no clean-up.
    scroller.current?.scrollTo({ top: 0 });
  }, [question, scroller]);

  return {
    items,
    total,
    seen,
    height: virtual.getTotalSize(),
    bringIntoView: (index: number) => bringIntoView(scroller.current, index),
  };
}

/**
 * Scrolls as far as the row needs to be seen, and no further. All rows are of one height, so there is nothing to
 * measure; the virtualizer's own way looks at the layout again in the frames after, which each key would pay for.
 */
function bringIntoView(scroller: HTMLElement | null, index: number): void {
  if (scroller === null) return;
  const { scrollTop, clientHeight } = scroller;
  // The headings stay on top, so a row at the very top of the view stands one heading below the scroller's edge.
  const highest = index * rowHeight;
  const lowest = highest + headingHeight + rowHeight - clientHeight;
  if (scrollTop > highest) scroller.scrollTo({ top: highest });
  else if (scrollTop < lowest) scroller.scrollTo({ top: lowest });
}
