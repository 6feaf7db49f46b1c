import type { KeyboardEvent, Ref } from 'react';
import { useEffect } from 'react';
import type { CaseRow } from '#contract/decide.ts';
import type { CaseId } from '#domain/ids.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { moveBy } from '#renderer/ui/grid/move.ts';
import { daysBetween } from '#wording/format.ts';
import { headingOf, outcomeLine, sublineOf, titleOf } from './case-words.ts';
import { CauseIcon } from './cause-icon.tsx';
import type { CaseGroup } from './group-cases.ts';

interface Props {
  readonly label: string;
  readonly groups: readonly CaseGroup[];
  readonly selected: CaseId;
  readonly onSelect: (id: CaseId) => void;
  readonly ref: Ref<HTMLDivElement>;
}

const optionId = (id: CaseId) => `case-${id}`;
/** How far a page key moves; cards are few and of one height. */
const page = 9;

/** The cases as a list box: one tab stop, arrows move (ARIA practices: listbox). */
export function CaseList({ label, groups, selected, onSelect, ref }: Props) {
  const t = useWords();
  const rows = groups.flatMap((group) => group.rows);

  useEffect(() => {
    document.getElementById(optionId(selected))?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const index = rows.findIndex(({ id }) => id === selected);
    const moved = moveBy(event.key, index, rows.length, page);
    if (moved === null) return;
    const to = Math.max(0, moved);
    event.preventDefault();
    const row = rows[to];
    if (row) onSelect(row.id);
  };

  return (
    <div
      ref={ref}
      role="listbox"
      aria-label={label}
      aria-activedescendant={optionId(selected)}
      tabIndex={0}
      data-pane=""
      onKeyDown={onKeyDown}
    >
      {groups.map((group) => {
        const heading = headingOf(group, t);
        return (
          <div key={group.key} role="group" aria-label={heading}>
            <div className="case-head" role="presentation">
              <span className="case-title">{heading}</span> <span className="num">{group.rows.length}</span>
            </div>
            {group.rows.map((row) => (
              <CaseItem
                key={row.id}
                row={row}
                underDay={group.kind === 'day'}
                isSelected={row.id === selected}
                onSelect={onSelect}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

/** The hour under a heading that is a day; else today, yesterday, or a short date. */
function whenOf(at: number, underDay: boolean, format: ReturnType<typeof useFormat>): string {
  if (underDay) return format.time(at);
  return Math.abs(daysBetween(Date.now(), at)) <= 1 ? format.date(at) : format.shortDate(at);
}

interface ItemProps {
  readonly row: CaseRow;
  /** Whether it stands under a day, with what was decided, and not under its cause. */
  readonly underDay: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (id: CaseId) => void;
}

function CaseItem({ row, underDay, isSelected, onSelect }: ItemProps) {
  const t = useWords();
  const format = useFormat();
  const at = underDay ? (row.settledAt ?? row.at) : row.at;
  return (
    <div
      id={optionId(row.id)}
      className="case-card"
      role="option"
      aria-selected={isSelected}
      onClick={() => onSelect(row.id)}
    >
      <CauseIcon row={row} />
      <div className="words">
        <div className="case-first">
          <b>{titleOf(row)}</b>
          <time dateTime={new Date(at).toISOString()}>{whenOf(at, underDay, format)}</time>
        </div>
        <span className="case-sub">{underDay ? outcomeLine(row, t) : sublineOf(row, t, format.day)}</span>
      </div>
    </div>
  );
}
