import type { Check, LimitPlan } from '#contract/mailings.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { useNow } from '../use-now.ts';
import { paceOf } from '../pace.ts';
import { sameDay } from '../send/phase.ts';

/** How sending would go from now: hold, then the mails at the account's pace, and when it ends. */
export function CoursePlan({ check }: { readonly check: Check }) {
  const t = useWords();
  const format = useFormat();
  const now = useNow(10_000);
  const { receiving, seconds, perSecond, holdSeconds } = check;
  if (receiving === 0) return <p className="fin">{t('check:finish.none')}</p>;
  const start = now + holdSeconds * 1000;
  const end = start + seconds * 1000;
  if (check.limit !== null) return <LimitedPlan end={end} limit={check.limit} />;
  const pace = paceOf(perSecond);
  const duration = format.duration(seconds);
  const hold = format.duration(holdSeconds);
  return (
    <div>
      <p className="fin">
        {sameDay(end, now)
          ? t('check:finish.at', { time: format.timeWithSeconds(end) })
          : t('check:finish.on', { moment: format.moment(end) })}
      </p>
      <p className="sub">
        {pace.kind === 'rate'
          ? t('check:pace', { people: receiving, rate: pace.rate, duration })
          : t('check:pace.slow', { people: receiving, seconds: pace.seconds, duration })}
      </p>
      <div className="once" role="img" aria-label={t('check:plan.label', { hold, duration })}>
        <div className="lane">
          <i className="oth" style={{ flexGrow: holdSeconds }}>
            {t('check:plan.hold')}
          </i>
          <i style={{ flexGrow: Math.max(seconds, 1) }}>{format.number(receiving)}</i>
        </div>
        <div className="ax">
          <span>{format.timeWithSeconds(now)}</span>
          <span>{format.timeWithSeconds(start)}</span>
          <span>{format.timeWithSeconds(end)}</span>
        </div>
        <p className="leg">
          <span>
            <i className="oth" />
            {t('check:plan.hold.text')}
          </span>
          <span>
            <i />
            {t('check:plan.send')}
          </span>
        </p>
      </div>
    </div>
  );
}

/** How it would go where the limits of the account make it wait in between. */
function LimitedPlan({ end, limit }: { readonly end: number; readonly limit: LimitPlan }) {
  const t = useWords();
  const format = useFormat();
  const next = format.moment(limit.nextAt);
  return (
    <div>
      <p className="fin">{t('check:finish.on', { moment: format.moment(end) })}</p>
      <p className="sub">
        {limit.firstCount === 0
          ? t('check:limit.waits', { next })
          : t('check:limit.first', { count: limit.firstCount, next })}
      </p>
    </div>
  );
}
