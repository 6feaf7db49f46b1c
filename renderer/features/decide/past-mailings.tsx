import type { LucideIcon } from 'lucide-react';
import { Check, CircleHelp, Clock, Minus, Undo2, X } from 'lucide-react';
import type { PastDelivery } from '#contract/decide.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';

const looks: Readonly<Record<PastDelivery['result'], { readonly tone: string; readonly Icon: LucideIcon }>> =
  {
    accepted: { tone: 'g', Icon: Check },
    refused: { tone: 'f', Icon: X },
    returned: { tone: 'f', Icon: Undo2 },
    unclear: { tone: 'u', Icon: CircleHelp },
    waiting: { tone: '', Icon: Clock },
    cancelled: { tone: '', Icon: Minus },
  };

/** What became of the last six mailings to an address, oldest first: icon and word, not colour alone. */
export function PastMailings({ past }: { readonly past: readonly PastDelivery[] }) {
  const t = useWords();
  const format = useFormat();
  if (past.length === 0) {
    return <p className="around">{t('evidence:past.none')}</p>;
  }
  return (
    <>
      <h3 className="sec">
        {past.length === 6 ? t('evidence:past.six') : t('evidence:past', { count: past.length })}
      </h3>
      <ol className="hist">
        {past.map(({ subject, at, result }) => {
          const { tone, Icon } = looks[result];
          return (
            <li key={at} className={tone} title={subject}>
              <b>
                <Icon aria-hidden="true" />
                {format.shortDate(at)}
              </b>
              {t(`evidence:past.${result}`)}
              <span className="vh">, {subject}</span>
            </li>
          );
        })}
      </ol>
    </>
  );
}
