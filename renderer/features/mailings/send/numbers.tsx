import { CircleCheck, CircleDashed, CircleHelp, CircleMinus, CircleX } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { LogFilter, Progress } from '#contract/mailings.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import type { Translate } from '#wording/wording.ts';
import { sumDeliveries } from '../delivery-sums.ts';
import type { Phase } from './phase.ts';

interface Props {
  readonly progress: Progress;
  readonly phase: Phase;
  readonly onShow: (filter: LogFilter) => void;
}

const looks = {
  accepted: ['a', CircleCheck],
  refused: ['b', CircleX],
  unclear: ['w', CircleHelp],
  waiting: ['u', CircleDashed],
  'not-sent': ['u', CircleMinus],
} as const;

function waitingWords({ counts }: Progress, phase: Phase, t: Translate): string {
  if (sumDeliveries(counts).waiting === 0) return t('send:waiting.none');
  if (phase === 'paused') return t('send:waiting.held');
  return counts.deferred > 0 ? t('send:waiting.later', { count: counts.deferred }) : t('send:waiting.more');
}

/** Four numbers that add up to the frozen list; each shows its mails in the log. */
export function Numbers({ progress, phase, onShow }: Props) {
  const t = useWords();
  const format = useFormat();
  const { accepted, refused, unclear, waiting, cancelled } = sumDeliveries(progress.counts);
  const last = progress.lastAcceptedAt;
  const lastWords =
    last === null ? t('send:accepted.none') : t('send:accepted.last', { time: format.timeWithSeconds(last) });
  const numbers = [
    ['accepted', accepted, lastWords],
    ['refused', refused, t(refused === 0 ? 'send:none-yet' : 'send:refused.more')],
    ['unclear', unclear, t('send:unclear.more')],
    cancelled > 0
      ? (['not-sent', cancelled, t('send:not-sent.more')] as const)
      : (['waiting', waiting, waitingWords(progress, phase, t)] as const),
  ] as const;
  return (
    <ul className="stats">
      {numbers.map(([key, count, more]) => {
        const [look, Icon] = looks[key];
        const what = t(`send:${key}`);
        return (
          <li key={key}>
            <span className={`st ${look}`}>
              <Icon aria-hidden="true" />
              {what}
            </span>
            <b className="num">
              {count === 0 || key === 'not-sent' ? (
                format.number(count)
              ) : (
                <Button
                  className="people"
                  aria-label={t('send:show-in-log', { count, what })}
                  onPress={() => onShow(key)}
                >
                  {format.number(count)}
                </Button>
              )}
            </b>
            <small>{more}</small>
          </li>
        );
      })}
    </ul>
  );
}
