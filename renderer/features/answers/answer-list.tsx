import { MailOpen, Reply } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useEffect } from 'react';
import type { AnswerRow } from '#contract/answers.ts';
import type { LetterId } from '#domain/ids.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { moveBy } from '#renderer/ui/grid/move.ts';
import { daysBetween } from '#wording/format.ts';
import type { AnswerGroup } from './group-answers.ts';

interface Props {
  readonly groups: readonly AnswerGroup[];
  readonly selected: LetterId;
  readonly onSelect: (id: LetterId) => void;
  /** Space: read becomes unread and back. */
  readonly onTurn: () => void;
}

const optionId = (id: LetterId) => `answer-${id}`;
/** How far a page key moves. */
const page = 9;

/** Answers as a list box, under the mailing they answer: one tab stop, arrows move, Space marks (ARIA practices: listbox). */
export function AnswerList({ groups, selected, onSelect, onTurn }: Props) {
  const t = useWords();
  const rows = groups.flatMap((group) => group.rows);
  useEffect(() => {
    document.getElementById(optionId(selected))?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ' ') {
      event.preventDefault();
      onTurn();
      return;
    }
    const moved = moveBy(
      event.key,
      rows.findIndex(({ id }) => id === selected),
      rows.length,
      page,
    );
    if (moved === null) return;
    event.preventDefault();
    const row = rows[Math.max(0, moved)];
    if (row) onSelect(row.id);
  };
  return (
    <div
      role="listbox"
      aria-label={t('answers:list')}
      aria-activedescendant={optionId(selected)}
      tabIndex={0}
      data-pane=""
      onKeyDown={onKeyDown}
    >
      {groups.map(({ key, mailing, rows: grouped }) => {
        const heading = mailing ?? t('answers:no-mailing');
        return (
          <div key={key} role="group" aria-label={heading}>
            <div className="case-head" role="presentation">
              <span className="case-title ell">{heading}</span> <span className="num">{grouped.length}</span>
            </div>
            {grouped.map((row) => (
              <AnswerItem key={row.id} row={row} isSelected={row.id === selected} onSelect={onSelect} />
            ))}
          </div>
        );
      })}
    </div>
  );
}

/** Today, yesterday, or a short date. */
function dayOf(at: number, format: ReturnType<typeof useFormat>): string {
  return Math.abs(daysBetween(Date.now(), at)) <= 1 ? format.date(at) : format.shortDate(at);
}

interface ItemProps {
  readonly row: AnswerRow;
  readonly isSelected: boolean;
  readonly onSelect: (id: LetterId) => void;
}

function AnswerItem({ row, isSelected, onSelect }: ItemProps) {
  const t = useWords();
  const format = useFormat();
  const Icon = row.isSeen ? MailOpen : Reply;
  return (
    <div
      id={optionId(row.id)}
      className={row.isSeen ? 'case-card' : 'case-card unread'}
      role="option"
      aria-selected={isSelected}
      onClick={() => onSelect(row.id)}
    >
      <span className={`ic ${row.isSeen ? 'neu' : 'info'}`} aria-hidden="true">
        <Icon />
      </span>
      <div className="words">
        <div className="case-first">
          <b>
            {row.who}
            {row.isSeen ? null : <span className="vh">, {t('answers:is-unread')}</span>}
          </b>
          <time dateTime={new Date(row.at).toISOString()}>{dayOf(row.at, format)}</time>
        </div>
        <span className="case-sub">{row.beginning === '' ? t('letters:what.empty') : row.beginning}</span>
      </div>
    </div>
  );
}
