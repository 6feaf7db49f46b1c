import type { LucideIcon } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useRef } from 'react';

interface Segment<K extends string> {
  readonly key: K;
  readonly label: string;
  /** A number or other short note behind the label. */
  readonly note?: string;
  readonly icon?: LucideIcon;
  /** Class of a coloured dot before the label. */
  readonly dot?: string;
}

interface Props<K extends string> {
  /** Names the whole control. */
  readonly label: string;
  readonly segments: readonly Segment<K>[];
  readonly selected: K;
  readonly onSelect: (key: K) => void;
  /** With the id of the panel it switches this is a tab list, otherwise a choice (radio group). */
  readonly panelId?: string;
  readonly className?: string;
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
};

/** One of a few, side by side. One tab stop; arrows move and select at once (ARIA practices: tabs, radio group). */
export function SegmentedControl<K extends string>({
  label,
  segments,
  selected,
  onSelect,
  panelId,
  className = 'seg',
}: Props<K>) {
  const group = useRef<HTMLDivElement>(null);
  const go = (index: number) => {
    const segment = segments[(index + segments.length) % segments.length];
    if (!segment) return;
    onSelect(segment.key);
    group.current?.querySelectorAll('button').item(segments.indexOf(segment)).focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = segments.findIndex(({ key }) => key === selected);
    const step = steps[event.key];
    if (step !== undefined) go(at + step);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(segments.length - 1);
    else return;
    event.preventDefault();
  };
  const tabs = panelId !== undefined;
  return (
    <div
      ref={group}
      className={className}
      role={tabs ? 'tablist' : 'radiogroup'}
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {segments.map(({ key, label: words, note, icon: Icon, dot }) => {
        const on = key === selected;
        const state = tabs
          ? ({ role: 'tab', 'aria-selected': on, ...(on ? { 'aria-controls': panelId } : {}) } as const)
          : ({ role: 'radio', 'aria-checked': on } as const);
        return (
          <button key={key} type="button" {...state} tabIndex={on ? 0 : -1} onClick={() => onSelect(key)}>
            {Icon ? <Icon aria-hidden="true" /> : null}
            {dot === undefined ? null : <i className={`dot ${dot}`} aria-hidden="true" />}
            {words}
            {note === undefined ? null : <span className="num"> {note}</span>}
          </button>
        );
      })}
    </div>
  );
}
