import { useMemo } from 'react';
import type { GridProps } from './grid-props.ts';

interface Props<Row, Sort extends string> extends Pick<GridProps<Row, Sort>, 'columns' | 'selection'> {
  readonly row: Row | undefined;
  readonly index: number;
  readonly gridId: string;
  readonly template: string;
  readonly top: number;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly onPress: (index: number) => void;
  readonly onPick: (index: number, range: boolean) => void;
}

/** One row; a placeholder of the same height while its data are on their way. */
export function GridRow<Row, Sort extends string>(props: Props<Row, Sort>) {
  const { row, index, columns, selection, isActive, isOpen } = props;
  const selected = row !== undefined && selection !== undefined && selection.isSelected(row);
  const look = ['r', selected ? 'sel' : '', isActive ? 'cur' : '', isOpen ? 'open' : ''].join(' ');
  const selectLabel = selection?.selectLabel;
  // Each step of the cursor draws the grid; what a row says is made anew only when the row is another.
  const cells = useMemo(
    () => (
      <>
        {selectLabel ? (
          <span role="gridcell" className="pick">
            <input
              type="checkbox"
              className="cb"
              tabIndex={-1}
              readOnly
              checked={selected}
              aria-label={row === undefined ? '' : selectLabel(row)}
            />
          </span>
        ) : null}
        {columns.map((column) => (
          <span key={column.key} role="gridcell" className={column.className}>
            {row === undefined ? <i className="skeleton" /> : column.cell(row)}
          </span>
        ))}
      </>
    ),
    [columns, row, selected, selectLabel],
  );
  return (
    <div
      id={`${props.gridId}-r${index}`}
      className={look}
      role="row"
      aria-rowindex={index + 2}
      {...(selection ? { 'aria-selected': selected } : {})}
      style={{ gridTemplateColumns: props.template, top: props.top }}
      onClick={({ target, shiftKey }) => {
        if (target instanceof Element && target.closest('.pick')) props.onPick(index, shiftKey);
        else props.onPress(index);
      }}
    >
      {cells}
    </div>
  );
}
