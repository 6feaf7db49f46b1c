import type { LogFilter, Progress } from '#contract/mailings.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { doneOf, sumDeliveries } from '../delivery-sums.ts';
import { Numbers } from './numbers.tsx';
import type { UnderWayPhase } from './phase.ts';
import { verdictWords } from './phase.ts';

interface Props {
  readonly progress: Progress;
  readonly phase: UnderWayPhase;
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
        <h2 className="verd">{verdictWords(progress, phase, now, { t, ...format })}</h2>
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
