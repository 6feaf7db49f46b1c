import { useCallback, useMemo } from 'react';
import type { RecipientRow } from '#contract/recipients.ts';
import { useCallEngine } from '#renderer/client/engine.tsx';
import type { PagedRows } from '#renderer/client/paged-rows.ts';
import { useWords } from '#renderer/client/words.ts';
import { DataGrid } from '#renderer/ui/grid/data-grid.tsx';
import type { Column, GridSelection } from '#renderer/ui/grid/grid-props.ts';
import type { Translate } from '#wording/wording.ts';
import { sortedName } from './person-name.ts';
import { PersonStatus } from './person-status.tsx';
import type { Question, Sort } from './question.ts';

interface Props {
  readonly label: string;
  readonly question: Question;
  readonly onSort: (sort: Sort, descending: boolean) => void;
  readonly rows: PagedRows<RecipientRow>;
  readonly selection: Omit<GridSelection<RecipientRow>, 'selectAllLabel' | 'selectLabel'>;
  readonly openId: number | null;
  readonly onOpen: (row: RecipientRow) => void;
  readonly onActive: (row: RecipientRow | undefined) => void;
  readonly onRemove: () => void;
  readonly onEscape: () => void;
  readonly onView: (first: number, last: number) => void;
}

function columnsOf(t: Translate): readonly Column<RecipientRow, Sort>[] {
  return [
    {
      key: 'name',
      heading: t('recipients:name'),
      width: 'minmax(148px, 2fr)',
      sort: 'name',
      className: 'nm',
      cell: sortedName,
    },
    {
      key: 'address',
      heading: t('recipients:address'),
      width: 'minmax(0, 3fr)',
      sort: 'address',
      className: 'em',
      cell: ({ address }) => address,
    },
    {
      key: 'status',
      heading: t('recipients:status'),
      width: '132px',
      sort: 'status',
      cell: ({ status, isResting }) => <PersonStatus status={status} isResting={isResting} />,
    },
    {
      key: 'groups',
      heading: t('recipients:groups'),
      width: 'minmax(116px, 2fr)',
      className: 'gr',
      cell: ({ groups }) => (groups.length === 0 ? t('recipients:none') : groups.join(', ')),
    },
  ];
}

/** The people of a list, or of all lists. */
export function RecipientsTable({ question, rows, ...props }: Props) {
  const t = useWords();
  const call = useCallEngine();
  const columns = useMemo(() => columnsOf(t), [t]);
  const selectLabel = useCallback(
    (row: RecipientRow) => t('recipients:select-one', { name: sortedName(row) }),
    [t],
  );
  return (
    <DataGrid
      label={props.label}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      question={JSON.stringify(question)}
      sort={{ by: question.sort, descending: question.descending, onSort: props.onSort }}
      selection={{
        ...props.selection,
        selectAllLabel: t('recipients:select-all'),
        selectLabel,
      }}
      openKey={props.openId}
      onOpen={props.onOpen}
      onActive={props.onActive}
      onDelete={props.onRemove}
      onEscape={props.onEscape}
      onView={props.onView}
      onTypeAhead={(startsWith) => call('recipients.find', { ...question, startsWith })}
    />
  );
}
