import type { MailingRow } from '#contract/mailings.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { doneOf, sumDeliveries } from '../delivery-sums.ts';
import { ListDot } from '../list-dot.tsx';
import { StateChip } from '../state-chip.tsx';
import { resultWords } from './result-words.ts';

interface Props {
  readonly id: string;
  readonly row: MailingRow;
  readonly index: number;
  readonly now: number;
  readonly isCurrent: boolean;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
}

/** One mailing in the table. */
export function MailingLine({ id, row, index, now, isCurrent, onSelect, onOpen }: Props) {
  const t = useWords();
  const format = useFormat();
  const [first, ...more] = row.lists;
  return (
    <div
      id={id}
      className={isCurrent ? 'mr cur' : 'mr'}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isCurrent}
      onClick={onSelect}
      onDoubleClick={onOpen}
    >
      <span role="gridcell" className="sj">
        {row.subject === '' ? <i>{t('mailings:no-subject')}</i> : <b>{row.subject}</b>}
      </span>
      <span role="gridcell" className="li">
        {first === undefined ? (
          t('mailings:no-list')
        ) : (
          <>
            <ListDot colour={first.colour} />
            <span className="ell" title={row.lists.map(({ name }) => name).join(', ')}>
              {more.length === 0
                ? first.name
                : t('mailings:more-lists', { first: first.name, count: more.length })}
            </span>
          </>
        )}
      </span>
      <span role="gridcell" className="stt">
        <StateChip mailing={row} now={now} quiet />
      </span>
      <span role="gridcell" className="re">
        <SmallBar row={row} now={now} />
        <span className="ell">{resultWords(row, now, t, format.shortAppointment)}</span>
      </span>
      <span role="gridcell" className="num to">
        {format.number(row.people)}
      </span>
      <span role="gridcell" className="num dt">
        {format.date(row.at)}
      </span>
    </div>
  );
}

function SmallBar({ row, now }: { readonly row: MailingRow; readonly now: number }) {
  const held = row.holdUntil !== null && row.holdUntil > now;
  if (row.state !== 'sending' || row.counts === null || held) return null;
  const share = row.people === 0 ? 0 : doneOf(sumDeliveries(row.counts)) / row.people;
  return (
    <span className="mb" aria-hidden="true">
      <i style={{ width: `${share * 100}%` }} />
    </span>
  );
}
