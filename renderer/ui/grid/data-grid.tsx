import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import './grid.css';
import { GridHeading } from './grid-heading.tsx';
import { useGridKeys } from './grid-keys.ts';
import type { GridProps } from './grid-props.ts';
import { GridRow } from './grid-row.tsx';
import { clampRow, headingRow } from './move.ts';

const rowHeight = 38;
const headingHeight = 34;

/**
 * A table of any length that draws only what is in view. It is one tab stop: arrows, Home, End and page
 * keys move, Space selects, Shift widens, Enter opens, letters jump; above the first row the headings sort.
 */
export function DataGrid<Row, Sort extends string = never>(props: GridProps<Row, Sort>) {
  const { rows, columns, selection, question } = props;
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const anchor = useRef<number | null>(null);
  const [wanted, setActive] = useState(0);
  const [column, setColumn] = useState(0);
  const total = rows.total ?? 0;
  const active = clampRow(wanted, total);

  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollMargin: headingHeight,
    scrollPaddingStart: headingHeight,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items[items.length - 1]?.index ?? 0;
  const { show } = rows;
  const tellView = useEffectEvent((from: number, to: number) => props.onView?.(from, to));
  useEffect(() => show(first, last), [show, first, last]);

  const height = virtual.scrollRect?.height ?? 0;
  const offset = virtual.scrollOffset ?? 0;
  const seen = Math.max(1, Math.floor((height - headingHeight) / rowHeight));
  const top = Math.min(Math.floor(offset / rowHeight), Math.max(0, total - seen));
  useEffect(() => tellView(top, Math.min(total, top + seen) - 1), [top, seen, total]);

  useEffect(() => {
    setActive(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [question]);

  const go = (index: number) => {
    setActive(index);
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
    else scroller.current?.scrollTo({ top: 0 });
    if (index !== headingRow) props.onActive?.(rows.rowAt(index), index);
  };
  const onKeyDown = useGridKeys(props, { active, column, total, page: seen }, { go, goColumn: setColumn });

  const press = (index: number) => {
    setActive(index);
    anchor.current = index;
    const row = rows.rowAt(index);
    if (row !== undefined) props.onOpen?.(row, index);
  };
  const pick = (index: number, range: boolean) => {
    setActive(index);
    if (range && anchor.current !== null) selection?.onRange(anchor.current, index);
    else selection?.onToggle(index);
    if (!range) anchor.current = index;
    scroller.current?.focus({ preventScroll: true });
  };

  const template = [selection ? '44px' : '', ...columns.map(({ width }) => width)].join(' ').trim();
  const activeId = active === headingRow ? `${gridId}-h${column}` : `${gridId}-r${active}`;
  return (
    <div
      ref={scroller}
      className={`grid scr ${props.className ?? ''}`}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={rows.total === undefined ? -1 : total + 1}
      aria-busy={rows.total === undefined}
      aria-activedescendant={activeId}
      {...(selection ? { 'aria-multiselectable': true } : {})}
      data-pane=""
      onKeyDown={onKeyDown}
    >
      <GridHeading
        gridId={gridId}
        template={template}
        columns={columns}
        activeColumn={active === headingRow ? column : null}
        {...(props.sort ? { sort: props.sort } : {})}
        {...(selection ? { selection } : {})}
      />
      <div className="rows" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows.rowAt(item.index);
          return (
            <GridRow
              key={item.key}
              row={row}
              index={item.index}
              gridId={gridId}
              template={template}
              top={item.start - headingHeight}
              columns={columns}
              isActive={item.index === active}
              isOpen={row !== undefined && props.openKey === props.rowKey(row)}
              onPress={press}
              onPick={pick}
              {...(selection ? { selection } : {})}
            />
          );
        })}
      </div>
    </div>
  );
}
