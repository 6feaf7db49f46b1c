import type { ReactNode } from 'react';

export interface Column<Row, Sort extends string> {
  readonly key: string;
  readonly heading: string;
  /** A track of CSS grid, such as `172px` or `minmax(0, 1fr)`. */
  readonly width: string;
  /** Present: the heading sorts by it. */
  readonly sort?: Sort;
  readonly className?: string;
  readonly cell: (row: Row) => ReactNode;
}

export interface GridSelection<Row> {
  readonly isSelected: (row: Row) => boolean;
  /** What the box in the heading shows. */
  readonly extent: 'none' | 'some' | 'all';
  readonly onToggle: (index: number) => void;
  /** From the row where Shift was first held to the one it is held on now. */
  readonly onRange: (from: number, to: number) => void;
  readonly onAll: () => void;
  readonly onNone: () => void;
  readonly selectAllLabel: string;
  readonly selectLabel: (row: Row) => string;
}

/** Where rows come from: only those in view are asked for. */
interface RowSource<Row> {
  /** Undefined until the first answer. */
  readonly total: number | undefined;
  /** Undefined while the row is on its way; the grid shows a placeholder. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly show: (first: number, last: number) => void;
}

export interface GridProps<Row, Sort extends string> {
  readonly label: string;
  readonly columns: readonly Column<Row, Sort>[];
  readonly rows: RowSource<Row>;
  readonly rowKey: (row: Row) => string | number;
  /** Changes with search, filter and order: then the grid goes back to its first row. */
  readonly question: string;
  readonly sort?: {
    readonly by: Sort;
    readonly descending: boolean;
    readonly onSort: (by: Sort, descending: boolean) => void;
  };
  readonly selection?: GridSelection<Row>;
  /** The row whose panel is open. */
  readonly openKey?: string | number | null;
  /** Enter, or a click on the row. */
  readonly onOpen?: (row: Row, index: number) => void;
  /** The active row moved by key; lets an open panel follow. */
  readonly onActive?: (row: Row | undefined, index: number) => void;
  readonly onDelete?: () => void;
  readonly onEscape?: () => void;
  /** Where the first row beginning with these letters stands, or null. */
  readonly onTypeAhead?: (text: string) => Promise<number | null>;
  /** Told whenever other rows come into view. */
  readonly onView?: (first: number, last: number) => void;
  readonly className?: string;
}
