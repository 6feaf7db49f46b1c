import { useId, useRef, useState } from 'react';
import './grid.css';
import { GridHeading } from './grid-heading.tsx';
import type { GridProps } from './grid-props.ts';
import { GridRow } from './grid-row.tsx';
import { headingRow } from './move.ts';
import { useActiveRow } from './use-active-row.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { headingHeight, useWindow } from './use-window.ts';

/** The columns as tracks of CSS grid, with the one of the boxes before them. */
function templateOf<Row, Sort extends string>({ columns, selection }: GridProps<Row, Sort>): string {
  const tracks = columns.map(({ width }) => width);
  return (selection ? ['44px', ...tracks] : tracks).join(' ');
}

/**
 * A table of any length that draws only what is in view. It is one tab stop: arrows, Home, End and page
 * keys move, Space selects, Shift widens, Enter opens, letters jump; above the first row the headings sort.
 */
export function DataGrid<Row, Sort extends string = never>(props: GridProps<Row, Sort>) {
  const { rows, columns, selection, sort } = props;
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [column, setColumn] = useState(0);
  const view = useWindow(props, scroller);
  const focus = () => scroller.current?.focus({ preventScroll: true });
  const { active, setActive, press, pick } = useActiveRow(props, focus);

  const go = (index: number) => {
    setActive(index);
    if (index === headingRow) scroller.current?.scrollTo({ top: 0 });
    else {
      view.bringIntoView(index);
      props.onActive?.(rows.rowAt(index), index);
    }
  };
  const place = { active, column, total: view.total, page: view.seen };
  const onKeyDown = useGridKeys(props, place, { go, goColumn: setColumn });

  const template = templateOf(props);
  const shared = { gridId, template, columns, ...(selection ? { selection } : {}) };
  return (
    <div
      ref={scroller}
      className={`grid scr ${props.className ?? ''}`}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={rows.total === undefined ? -1 : rows.total + 1}
      aria-busy={rows.total === undefined}
      aria-activedescendant={active === headingRow ? `${gridId}-h${column}` : `${gridId}-r${active}`}
      {...(selection ? { 'aria-multiselectable': true } : {})}
      data-pane=""
      onKeyDown={onKeyDown}
    >
      <GridHeading
        {...shared}
        activeColumn={active === headingRow ? column : null}
        {...(sort ? { sort } : {})}
      />
      <div className="rows" role="rowgroup" style={{ height: view.height }}>
        {view.items.map(({ key, index, start }) => {
          const row = rows.rowAt(index);
          return (
            <GridRow
              key={key}
              {...shared}
              row={row}
              index={index}
              top={start - headingHeight}
              isActive={index === active}
              isOpen={row !== undefined && props.openKey === props.rowKey(row)}
              onPress={press}
              onPick={pick}
            />
          );
        })}
      </div>
    </div>
  );
}
