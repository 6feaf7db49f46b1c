import { Pause, Play, X } from 'lucide-react';
import type { JobView } from '#contract/jobs.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useNow } from '#renderer/client/use-now.ts';
import { useWords } from '#renderer/client/words.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';

type SendJob = Extract<JobView, { kind: 'send-mailing' }>;

function useProgressWords(job: SendJob): string {
  const t = useWords();
  const format = useFormat();
  const held = job.holdUntil !== null;
  const now = useNow(held ? 500 : null);
  const { done, total } = job;
  if (job.state === 'paused') return t('shell:job.paused', { done, total });
  if (job.holdUntil !== null && job.holdUntil > now) {
    return t('shell:job.held', { left: format.seconds((job.holdUntil - now) / 1000) });
  }
  if (job.awaitsLook) return t('shell:job.first-look', { done, total });
  if (job.secondsLeft === null) return t('shell:job.progress-unknown', { done, total });
  return t('shell:job.progress', { done, total, left: format.duration(job.secondsLeft) });
}

function SendCard({ job }: { readonly job: SendJob }) {
  const t = useWords();
  const words = useProgressWords(job);
  const pause = useCommand('mailings.pause');
  const resume = useCommand('mailings.resume');
  const title = job.title === '' ? t('shell:job.untitled') : job.title;
  const { mailingId } = job;
  return (
    <section className="job" aria-label={t('shell:job.sending')}>
      <div className="row">
        <a href={`#/mailings/${mailingId}/send`}>
          <b>{title}</b>
        </a>
        {job.state === 'sending' && job.holdUntil === null ? (
          <IconButton
            icon={Pause}
            label={t('shell:job.pause')}
            isPending={pause.isPending}
            onPress={() => pause.mutate({ mailingId })}
          />
        ) : null}
        {job.state === 'paused' ? (
          <IconButton
            icon={Play}
            label={t('shell:job.resume')}
            isPending={resume.isPending}
            onPress={() => resume.mutate({ mailingId })}
          />
        ) : null}
      </div>
      <ProgressBar label={title} value={job.done} total={job.total} text={words} />
      <p className="num">{words}</p>
      {job.onBattery ? <p>{t('shell:job.on-battery')}</p> : null}
    </section>
  );
}

type ImportJob = Extract<JobView, { kind: 'import-file' }>;

function ImportCard({ job }: { readonly job: ImportJob }) {
  const t = useWords();
  const cancel = useCommand('jobs.cancel');
  const { done, step } = job;
  const title = job.title === '' ? t('shell:job.import-pasted') : job.title;
  const words = t(`shell:job.import-${step}`, { done, total: job.total ?? done });
  return (
    <section className="job" aria-label={t('shell:job.import')}>
      <div className="row">
        <b>{title}</b>
        {step === 'taking-back' ? null : (
          <IconButton
            icon={X}
            label={t('shell:job.import-cancel')}
            isPending={cancel.isPending}
            onPress={() => cancel.mutate({ jobId: job.id })}
          />
        )}
      </div>
      <ProgressBar label={title} value={done} total={job.total} text={words} />
      <p className="num">{words}</p>
    </section>
  );
}

/** An act over many, or taking one back. */
function ActCard({ job }: { readonly job: Extract<JobView, { kind: 'change-people' | 'undo' }> }) {
  const t = useWords();
  const cancel = useCommand('jobs.cancel');
  const name = job.kind === 'undo' ? 'undo' : 'people';
  const words = t(`shell:job.${name}-progress`, { done: job.done, total: job.total });
  return (
    <section className="job" aria-label={t(`shell:job.${name}`)}>
      <div className="row">
        <b>{t(`shell:job.${name}`)}</b>
        <IconButton
          icon={X}
          label={t(`shell:job.${name}-cancel`)}
          isPending={cancel.isPending}
          onPress={() => cancel.mutate({ jobId: job.id })}
        />
      </div>
      <ProgressBar label={t(`shell:job.${name}`)} value={job.done} total={job.total} text={words} />
      <p className="num">{words}</p>
    </section>
  );
}

function MailboxCard({ job }: { readonly job: Extract<JobView, { kind: 'check-mailbox' }> }) {
  const t = useWords();
  const cancel = useCommand('jobs.cancel');
  const { done, total } = job;
  const words =
    total === null
      ? t('shell:job.mailbox-progress', { done })
      : t('shell:job.mailbox-progress-of', { done, total });
  return (
    <section className="job" aria-label={t('shell:job.mailbox')}>
      <div className="row">
        <b>{t('shell:job.mailbox')}</b>
        <IconButton
          icon={X}
          label={t('shell:job.mailbox-cancel')}
          isPending={cancel.isPending}
          onPress={() => cancel.mutate({ jobId: job.id })}
        />
      </div>
      <ProgressBar label={t('shell:job.mailbox')} value={done} total={total} text={words} />
      <p className="num">{words}</p>
    </section>
  );
}

function JobCard({ job }: { readonly job: JobView }) {
  switch (job.kind) {
    case 'send-mailing':
      return <SendCard job={job} />;
    case 'import-file':
      return <ImportCard job={job} />;
    case 'change-people':
    case 'undo':
      return <ActCard job={job} />;
    case 'check-mailbox':
      return <MailboxCard job={job} />;
  }
}

/** What is under way, on every screen. */
export function JobCards() {
  const jobs = useEngine('jobs.all', {}).data ?? [];
  return (
    <div className="jobs">
      {jobs.map((job) => (
        <JobCard key={job.id} job={job} />
      ))}
    </div>
  );
}
