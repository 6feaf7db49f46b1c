import { useVirtualizer } from '@tanstack/react-virtual';
import { Check } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { OutboxRow } from '#contract/outbox.ts';
import type { PagedRows } from '#renderer/client/paged-rows.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { moveBy } from '#renderer/ui/grid/move.ts';

const rowHeight = 47;

interface Props {
  readonly mails: PagedRows<OutboxRow>;
  readonly total: number;
  /** The row of the chosen mail, or null while it is on none of the pages at hand. */
  readonly selected: number | null;
  readonly onSelect: (row: OutboxRow, index: number) => void;
}

/** Chooses a row by its place. One on a page still on its way is chosen once it is there. */
function useRowOnItsWay(rowAt: Props['mails']['rowAt'], onSelect: Props['onSelect']) {
  const [wanted, setWanted] = useState<number | null>(null);
  const row = wanted === null ? undefined : rowAt(wanted);
  useEffect(() => {
    if (wanted === null || row === undefined) return;
    setWanted(null);
    onSelect(row, wanted);
  }, [wanted, row, onSelect]);
  return setWanted;
}

/** Sent mails, newest first, as a virtual list box with one tab stop. */
export function SentList({ mails, total, selected, onSelect }: Props) {
  const t = useWords();
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const items = rows.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items[items.length - 1]?.index ?? 0;
  const { show, rowAt } = mails;
  useEffect(() => show(first, last), [show, first, last]);

  const choose = useRowOnItsWay(rowAt, onSelect);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.floor((box.current?.clientHeight ?? rowHeight) / rowHeight);
    const moved = moveBy(event.key, selected ?? 0, total, page);
    if (moved === null) return;
    const to = Math.max(0, moved);
    event.preventDefault();
    rows.scrollToIndex(to, { align: 'auto' });
    choose(to);
  };

  return (
    <div
      ref={box}
      className="scr"
      role="listbox"
      aria-label={t('outbox:sent.list')}
      tabIndex={0}
      data-pane=""
      onKeyDown={onKeyDown}
      {...(selected === null ? {} : { 'aria-activedescendant': `mail-${selected}` })}
    >
      <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {items.map(({ index, start }) => (
          <SentItem
            key={index}
            row={rowAt(index)}
            index={index}
            total={total}
            top={start}
            isSelected={index === selected}
            onSelect={onSelect}
          />
        ))}
      </div>
    </div>
  );
}

interface ItemProps extends Pick<Props, 'total' | 'onSelect'> {
  /** Undefined while its page is on its way. */
  readonly row: OutboxRow | undefined;
  readonly index: number;
  readonly top: number;
  readonly isSelected: boolean;
}

function SentItem({ row, index, total, top, isSelected, onSelect }: ItemProps) {
  const t = useWords();
  const format = useFormat();
  return (
    <div
      id={`mail-${index}`}
      role="option"
      aria-selected={isSelected}
      aria-setsize={total}
      aria-posinset={index + 1}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => {
        if (row !== undefined) onSelect(row, index);
      }}
    >
      {row === undefined ? (
        <i className="skeleton" />
      ) : (
        <>
          <span className="st a">
            <Check aria-hidden="true" />
          </span>
          <b>{row.name === '' ? row.address : row.name}</b>
          <time dateTime={new Date(row.at).toISOString()}>{format.timeWithSeconds(row.at)}</time>
          <small>{row.kind === 'mailing' ? row.address : t(`outbox:kind.${row.kind}`)}</small>
        </>
      )}
    </div>
  );
}
