import { Check as CheckIcon } from 'lucide-react';
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

/** The check beside the text, as it stands now. */
export function LiveCheck({ check, onGo }: Props) {
  const t = useWords();
  const format = useFormat();
  return (
    <section className="chk scr" aria-label={t('check:title')} tabIndex={0} data-pane="">
      <h2>
        {t('check:title')}
        <CheckChip check={check} withNotes />
      </h2>
      <CheckList items={check.blockers} kind="blocker" onGo={onGo} />
      <CheckList items={check.notes} kind="note" onGo={onGo} />
      <CheckList items={check.inOrder} kind="in-order" onGo={onGo} />
      {check.receiving > 0 ? (
        <ul className="cl g">
          <li className="g">
            <CheckIcon aria-hidden="true" />
            <span>{t('check:item.duration', { duration: format.duration(check.seconds) })}</span>
          </li>
        </ul>
      ) : null}
    </section>
  );
}
