import { Pause } from 'lucide-react';
import { useId } from 'react';
import type { Progress } from '#contract/mailings.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { CheckNowButton } from '../check-now.tsx';
import { sumDeliveries } from '../delivery-sums.ts';

/** Why it paused: what happened, what is safe, what to do. */
export function PausedBanner({ progress }: { readonly progress: Progress }) {
  const t = useWords();
  const format = useFormat();
  const id = useId();
  const paused = progress.course.findLast(({ kind }) => kind === 'paused' || kind === 'restarted');
  const reason = progress.mailing.pauseReason ?? paused?.reason ?? 'by-hand';
  const { waiting } = sumDeliveries(progress.counts);
  return (
    <section className="bnr warn" role="status" aria-labelledby={id}>
      <Pause aria-hidden="true" />
      <div>
        <h2 id={id}>
          {paused === undefined
            ? t('mailings:state.paused')
            : t('send:paused.title', { time: format.time(paused.at) })}
        </h2>
        <p>
          {t(`send:paused.${reason}`, { count: waiting })}
          {progress.resumesAt === null
            ? null
            : ` ${t('send:resumes', { moment: format.moment(progress.resumesAt) })}`}
        </p>
        {reason === 'mailbox-unread' ? <CheckNowButton /> : null}
      </div>
    </section>
  );
}
