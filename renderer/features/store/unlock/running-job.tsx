import { HardDrive } from 'lucide-react';
import type { JobView } from '#contract/jobs.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useNow } from '#renderer/client/use-now.ts';
import { useWords } from '#renderer/client/words.ts';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';

type SendJob = Extract<JobView, { kind: 'send-mailing' }>;

function Progress({ job }: { readonly job: SendJob }) {
  const t = useWords();
  const format = useFormat();
  const now = useNow(1000);
  const { done, total, secondsLeft } = job;
  const words =
    secondsLeft === null || job.state === 'paused'
      ? t('unlock:progress', { done, total })
      : t('unlock:progress-until', { done, total, time: format.time(now + secondsLeft * 1000) });
  const title = t(job.state === 'paused' ? 'unlock:sending-paused' : 'unlock:sending-goes-on');
  return (
    <div className="ujc">
      <div className="row">
        <b>{title}</b>
        <span className="num">{words}</span>
      </div>
      <ProgressBar label={title} value={done} total={total} text={words} />
    </div>
  );
}

/** A mailing that goes on behind the lock, without its name, and where the data lie. */
export function RunningJob({ folder }: { readonly folder: string }) {
  const jobs = useEngine('jobs.all', {}).data ?? [];
  const job = jobs.find((each) => each.kind === 'send-mailing');
  return (
    <footer className="uj">
      {job ? <Progress job={job} /> : null}
      <p>
        <HardDrive aria-hidden="true" />
        <span className="ell">{folder}</span>
      </p>
    </footer>
  );
}
