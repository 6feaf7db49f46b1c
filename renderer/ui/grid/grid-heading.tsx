import { ArrowDown, ArrowDownUp, ArrowUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Column, GridProps } from './grid-props.ts';

interface Props<Row, Sort extends string> extends Pick<
  GridProps<Row, Sort>,
  'columns' | 'sort' | 'selection'
> {
  readonly gridId: string;
  readonly template: string;
  /** The column under the cursor while the row of headings is the active one. */
  readonly activeColumn: number | null;
}

/** The other direction when it sorts already, else ascending. */
export function sortNext<Row, Sort extends string>(
  column: Column<Row, Sort>,
  sort: GridProps<Row, Sort>['sort'],
): void {
  if (!sort || column.sort === undefined) return;
  sort.onSort(column.sort, sort.by === column.sort && !sort.descending);
}

function AllBox({ selection }: { readonly selection: NonNullable<GridProps<unknown, string>['selection']> }) {
  const box = useRef<HTMLInputElement>(null);
  const { extent } = selection;
  useEffect(() => {
    if (box.current) box.current.indeterminate = extent === 'some';
  }, [extent]);
  return (
    <input
      ref={box}
      type="checkbox"
      className={extent === 'some' ? 'cb mix' : 'cb'}
      tabIndex={-1}
      aria-label={selection.selectAllLabel}
      checked={extent === 'all'}
      onChange={() => (extent === 'none' ? selection.onAll() : selection.onNone())}
    />
  );
}

/** The row of headings: a click, or Enter on it, sorts. */
export function GridHeading<Row, Sort extends string>({
  columns,
  sort,
  selection,
  gridId,
  template,
  activeColumn,
}: Props<Row, Sort>) {
  return (
    <div className="r h" role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
      {selection ? (
        <span role="columnheader" className="pick">
          <AllBox selection={{ ...selection, isSelected: () => false, selectLabel: () => '' }} />
        </span>
      ) : null}
      {columns.map((column, index) => {
        const sorted = sort !== undefined && column.sort === sort.by;
        const Arrow = sorted ? (sort.descending ? ArrowDown : ArrowUp) : ArrowDownUp;
        const order = sorted ? (sort.descending ? 'descending' : 'ascending') : 'none';
        const sorts = sort !== undefined && column.sort !== undefined;
        return (
          <span
            key={column.key}
            id={`${gridId}-h${index}`}
            role="columnheader"
            className={`${sorts ? 'sorts' : ''} ${sorted ? 'sorted' : ''} ${activeColumn === index ? 'cur' : ''}`}
            {...(sorts ? { 'aria-sort': order } : {})}
            onClick={() => sortNext(column, sort)}
          >
            {column.heading}
            {sorts ? <Arrow aria-hidden="true" /> : null}
          </span>
        );
      })}
    </div>
  );
}
