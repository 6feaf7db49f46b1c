import { CircleCheck, CircleDashed, CircleHelp, CircleMinus, CircleX } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { LogFilter, Progress } from '#contract/mailings.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { doneOf, sumDeliveries } from '../delivery-sums.ts';
import type { Phase } from './phase.ts';
import { verdictWords } from './phase.ts';

interface Props {
  readonly progress: Progress;
  readonly phase: Exclude<Phase, 'draft' | 'hold'>;
  readonly now: number;
  readonly onShow: (filter: LogFilter) => void;
}

/** How far it is: one sentence, one bar, four numbers that add up. */
export function Standing({ progress, phase, now, onShow }: Props) {
  const t = useWords();
  const format = useFormat();
  const sums = sumDeliveries(progress.counts);
  const { total } = progress;
  return (
    <section className="top" aria-label={t('send:state')}>
      <div className="tl1">
        <h2 className="verd">{verdictWords(progress, phase, now, { t, time: format.time })}</h2>
        <p className="num">{t('send:done', { done: doneOf(sums), total })}</p>
      </div>
      <div
        className={phase === 'paused' ? 'sbar held' : 'sbar'}
        role="progressbar"
        aria-label={t('send:bar')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={doneOf(sums)}
        aria-valuetext={t('send:bar.text', {
          accepted: sums.accepted,
          refused: sums.refused,
          unclear: sums.unclear,
          waiting: sums.waiting,
        })}
      >
        <Piece look="a" count={sums.accepted} />
        <Piece look="b" count={sums.refused} />
        <Piece look="w" count={sums.unclear} />
        <Piece look="r" count={sums.waiting + sums.cancelled} />
      </div>
      <Numbers progress={progress} phase={phase} onShow={onShow} />
    </section>
  );
}

/** A piece of the bar: as wide as its share, and never too thin to be seen. */
function Piece({ look, count }: { readonly look: string; readonly count: number }) {
  return count === 0 ? null : <i className={look} style={{ flexGrow: count }} />;
}

function Numbers({ progress, phase, onShow }: Omit<Props, 'now'>) {
  const t = useWords();
  const format = useFormat();
  const sums = sumDeliveries(progress.counts);
  const { deferred } = progress.counts;
  const waitingMore = () => {
    if (sums.waiting === 0) return t('send:waiting.none');
    if (phase === 'paused') return t('send:waiting.held');
    return deferred > 0 ? t('send:waiting.later', { count: deferred }) : t('send:waiting.more');
  };
  const last = progress.lastAcceptedAt;
  const numbers = [
    {
      key: 'accepted',
      look: 'a',
      Icon: CircleCheck,
      count: sums.accepted,
      more:
        last === null
          ? t('send:accepted.none')
          : t('send:accepted.last', { time: format.timeWithSeconds(last) }),
    },
    {
      key: 'refused',
      look: 'b',
      Icon: CircleX,
      count: sums.refused,
      more: t(sums.refused === 0 ? 'send:none-yet' : 'send:refused.more'),
    },
    { key: 'unclear', look: 'w', Icon: CircleHelp, count: sums.unclear, more: t('send:unclear.more') },
    ...(sums.cancelled > 0
      ? ([
          {
            key: 'not-sent',
            look: 'u',
            Icon: CircleMinus,
            count: sums.cancelled,
            more: t('send:not-sent.more'),
          },
        ] as const)
      : ([
          { key: 'waiting', look: 'u', Icon: CircleDashed, count: sums.waiting, more: waitingMore() },
        ] as const)),
  ] as const;
  return (
    <ul className="stats">
      {numbers.map(({ key, look, Icon, count, more }) => {
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
