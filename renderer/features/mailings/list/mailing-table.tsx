import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef } from 'react';
import type { MailingRow } from '#contract/mailings.ts';
import type { MailingId } from '#domain/ids.ts';
import { useWords } from '#renderer/client/words.ts';
import type { MailingGroup } from './mailing-groups.ts';
import { MailingLine } from './mailing-line.tsx';

interface Props {
  readonly groups: readonly MailingGroup[];
  readonly current: MailingId | null;
  readonly now: number;
  readonly onSelect: (row: MailingRow) => void;
  readonly onOpen: (row: MailingRow) => void;
  readonly onDiscard: (row: MailingRow) => void;
}

const columns = [
  ['mailing', 'sj'],
  ['list', 'li'],
  ['state', ''],
  ['result', ''],
  ['people', 'to'],
  ['date', 'dt'],
] as const;
const pageStep = 10;

export const isUnsent = ({ state }: MailingRow) => state === 'draft' || state === 'scheduled';

/** Where a key leads in the table; null when it does not move. */
function rowAfter(key: string, at: number, last: number): number | null {
  const steps = new Map([
    ['ArrowDown', at + 1],
    ['ArrowUp', at - 1],
    ['Home', 0],
    ['End', last],
    ['PageDown', at + pageStep],
    ['PageUp', at - pageStep],
  ]);
  const to = steps.get(key);
  return to === undefined ? null : Math.max(0, Math.min(last, to));
}

/** The table of mailings in its groups. One tab stop; arrows move, Enter opens, Del discards a draft. */
export function MailingTable({ groups, current, now, onSelect, onOpen, onDiscard }: Props) {
  const t = useWords();
  const ids = useId();
  const grid = useRef<HTMLDivElement>(null);
  const rows = groups.flatMap((group) => group.rows);
  const at = rows.findIndex(({ id }) => id === current);
  const rowId = (row: MailingRow) => `${ids}-${row.id}`;
  const currentRow = rows[at];
  useEffect(() => {
    grid.current?.querySelector('.mr.cur')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = rowAfter(event.key, at, rows.length - 1);
    const next = to === null ? undefined : rows[to];
    if (next) onSelect(next);
    else if (event.key === 'Enter' && currentRow) onOpen(currentRow);
    else if (event.key === 'Delete' && currentRow && isUnsent(currentRow)) onDiscard(currentRow);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={grid}
      className="mg scr"
      role="grid"
      aria-label={t('mailings:title')}
      aria-rowcount={rows.length + 1}
      tabIndex={0}
      data-pane=""
      {...(currentRow ? { 'aria-activedescendant': rowId(currentRow) } : {})}
      onKeyDown={onKeyDown}
    >
      <div className="mr h" role="row" aria-rowindex={1}>
        {columns.map(([key, className]) => (
          <span key={key} role="columnheader" className={className}>
            {t(`mailings:column.${key}`)}
          </span>
        ))}
      </div>
      {groups.map((group) => (
        <div key={group.name} role="rowgroup" aria-label={t(`mailings:group.${group.name}`)}>
          <div className="gh" role="presentation">
            {t(`mailings:group.${group.name}`)}
          </div>
          {group.rows.map((row) => (
            <MailingLine
              key={row.id}
              id={rowId(row)}
              row={row}
              index={rows.indexOf(row)}
              now={now}
              isCurrent={row.id === current}
              onSelect={() => onSelect(row)}
              onOpen={() => onOpen(row)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
