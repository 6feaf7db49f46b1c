import { Pause } from 'lucide-react';
import { useId } from 'react';
import type { Progress } from '#contract/mailings.ts';
import type { PauseReason } from '#domain/mailings/mailing.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CheckNowButton } from '../check-now.tsx';
import { sumDeliveries } from '../delivery-sums.ts';

/** Where what stands in the way can be mended. */
const places: Readonly<Partial<Record<PauseReason, 'account' | 'security'>>> = {
  'login-refused': 'account',
  'password-unreadable': 'account',
  certificate: 'account',
  encryption: 'account',
  'wrong-server': 'account',
  'sender-problem': 'account',
  'older-copy': 'security',
};

interface Props {
  readonly progress: Progress;
  readonly navigate: (path: string) => void;
}

/** Why it paused: what happened, what is safe, what to do. */
export function PausedBanner({ progress, navigate }: Props) {
  const t = useWords();
  const format = useFormat();
  const id = useId();
  const paused = progress.course.findLast(({ kind }) => kind === 'paused' || kind === 'restarted');
  const reason = progress.mailing.pauseReason ?? paused?.reason ?? 'by-hand';
  const place = places[reason];
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
      </div>
      <div className="acts">
        {reason === 'mailbox-unread' ? <CheckNowButton /> : null}
        {place === undefined ? null : (
          <Button size="sm" onPress={() => navigate(`/settings/${place}`)}>
            {t(`send:paused.open.${place}`)}
          </Button>
        )}
      </div>
    </section>
  );
}
