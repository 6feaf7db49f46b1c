import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useWords } from '#renderer/client/words.ts';

interface Props {
  readonly number: number;
  readonly title: string;
  readonly isDone: boolean;
  readonly isCurrent: boolean;
  readonly children: ReactNode;
}

/** One step of setting up: its number until it is complete, then a tick. */
export function StepItem({ number, title, isDone, isCurrent, children }: Props) {
  const t = useWords();
  const id = useId();
  return (
    <li className={isDone ? 'done' : ''} {...(isCurrent ? { 'aria-current': 'step' as const } : {})}>
      <span className="no" aria-hidden="true">
        {isDone ? <Check /> : number}
      </span>
      <section aria-labelledby={id}>
        <h2 id={id}>
          {title} {isDone ? <span className="vh">{t('start:done')}</span> : null}
        </h2>
        {children}
      </section>
    </li>
  );
}
