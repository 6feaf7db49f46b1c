import { Gauge, Monitor } from 'lucide-react';
import type { CourseEntry } from '#contract/mailing-course.ts';
import type { Progress } from '#contract/mailings.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import type { Translate } from '#wording/wording.ts';
import { paceOf } from '../pace.ts';
import type { UnderWayPhase } from './phase.ts';
import { endOf, sameDay } from './phase.ts';
import { UnclearCards } from './unclear-cards.tsx';

interface Props {
  readonly progress: Progress;
  readonly phase: UnderWayPhase;
  readonly now: number;
}

function courseWords(
  { kind, reason, at }: CourseEntry,
  t: Translate,
  appointment: (at: number) => string,
): string {
  if (kind === 'planned') return t('send:course.planned', { moment: appointment(at) });
  if (kind !== 'paused') return t(`send:course.${kind}`);
  return t('send:course.paused', { reason: t(`send:reason.${reason ?? 'by-hand'}`) });
}

/** When it ends, how fast it goes, what is unclear, and what happened so far. */
export function SidePanel({ progress, phase, now }: Props) {
  const t = useWords();
  const format = useFormat();
  return (
    <aside className="sp scr" aria-label={t('send:side')} tabIndex={0} data-pane="">
      <h2>{useEndWords({ progress, phase, now })}</h2>
      <dl className="pace">
        <div>
          <dt>
            <Gauge aria-hidden="true" />
            {t('send:pace')}
          </dt>
          <dd>{usePaceWords({ progress, phase, now })}</dd>
        </div>
        {phase === 'sending' ? (
          <div>
            <dt>
              <Monitor aria-hidden="true" />
              {t('send:computer')}
            </dt>
            <dd>{t('send:computer.on')}</dd>
          </div>
        ) : null}
      </dl>
      <UnclearCards rows={progress.unclear} count={progress.counts.unclear} />
      <h2 className="h2b">{t('send:history')}</h2>
      <ol className="vl">
        {progress.course
          .toSorted((one, other) => other.at - one.at)
          .map((entry) => (
            <li key={`${entry.at} ${entry.kind}`}>
              <time dateTime={new Date(entry.at).toISOString()}>{format.timeWithSeconds(entry.at)}</time>
              {courseWords(entry, t, format.appointment)}
            </li>
          ))}
      </ol>
    </aside>
  );
}

function useEndWords({ progress, phase, now }: Props): string {
  const t = useWords();
  const format = useFormat();
  const over = progress.endedAt ?? now;
  if (phase === 'sent') return t('send:finish.was', { moment: format.moment(over) });
  if (phase === 'stopped') return t('send:finish.stopped', { moment: format.moment(over) });
  if (phase === 'paused' || progress.awaitsLook) return t('send:finish.open');
  const end = endOf(progress, now);
  if (end === null) return t('send:verdict.sending.soon');
  return sameDay(end, now)
    ? t('send:finish.at', { time: format.timeWithSeconds(end) })
    : t('send:finish.on', { moment: format.moment(end) });
}

function usePaceWords({ progress, phase }: Props): string {
  const t = useWords();
  if (phase === 'paused') return t('send:pace.held');
  if (phase !== 'sending') return t('send:pace.over');
  if (progress.awaitsLook) return t('send:pace.first-look');
  if (progress.waitsUntil !== null) return t('send:pace.limit');
  const pace = paceOf(progress.perSecond);
  return pace.kind === 'rate'
    ? t('send:pace.rate', { count: pace.rate })
    : t('send:pace.slow', { seconds: pace.seconds });
}
