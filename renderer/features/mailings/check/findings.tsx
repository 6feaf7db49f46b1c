import { Monitor } from 'lucide-react';
import type { Check } from '#contract/mailings.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { CheckChip } from '../check-chip.tsx';
import { CheckList } from '../check-list.tsx';
import type { Place } from '../places.ts';

interface Props {
  readonly check: Check;
  readonly onGo: (place: Place) => void;
}

/** What stands in the way, what is worth a look, and what is in order. */
export function Findings({ check, onGo }: Props) {
  const t = useWords();
  const format = useFormat();
  const { blockers, notes, inOrder } = check;
  const count = (items: readonly unknown[]) => <span className="num">{format.number(items.length)}</span>;
  return (
    <aside className="ckr scr" aria-label={t('check:title')} tabIndex={0} data-pane="">
      <div className="rh">
        <h2>{t('check:title')}</h2>
        <CheckChip check={check} />
      </div>
      <h3>
        {t('check:title.blockers')} {count(blockers)}
      </h3>
      {blockers.length === 0 ? <p className="none">{t('check:none.blockers')}</p> : null}
      <CheckList items={blockers} kind="blocker" onGo={onGo} />
      {notes.length > 0 ? (
        <h3>
          {t('check:title.notes')} {count(notes)}
        </h3>
      ) : null}
      <CheckList items={notes} kind="note" onGo={onGo} />
      <h3>
        {t('check:title.in-order')} {count(inOrder)}
      </h3>
      <CheckList items={inOrder} kind="in-order" onGo={onGo} />
      <div className="pc">
        <Monitor aria-hidden="true" />
        <p>{t('check:awake')}</p>
      </div>
    </aside>
  );
}
