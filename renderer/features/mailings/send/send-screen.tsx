import { Pause, Send, Timer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { LogFilter, Progress } from '#contract/mailings.ts';
import type { MailingId } from '#domain/ids.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import type { Translate } from '#wording/wording.ts';
import '../mailing.css';
import { FaultBanner } from '../fault-banner.tsx';
import { NotShown } from '../not-shown.tsx';
import { mailingsPath, stepPath } from '../places.ts';
import { ScheduledScreen } from '../schedule/scheduled-screen.tsx';
import { StepHead } from '../step-head.tsx';
import { useNow } from '../use-now.ts';
import { HoldPanel } from './hold-panel.tsx';
import { Log } from './log.tsx';
import { PausedBanner } from './paused-banner.tsx';
import type { Phase, UnderWayPhase } from './phase.ts';
import { phaseOf } from './phase.ts';
import './send.css';
import './hold.css';
import './log.css';
import './side-panel.css';
import { SendActs } from './send-acts.tsx';
import { SidePanel } from './side-panel.tsx';
import { Standing } from './standing.tsx';

interface Props {
  readonly navigate: (path: string) => void;
  readonly mailingId: MailingId;
}

/** A mailing under way: the hold, then how far it is, until it has ended. */
export function SendScreen({ navigate, mailingId }: Props) {
  const t = useWords();
  const now = useNow(500);
  const asked = useEngine('mailings.progress', { mailingId }, { fresh: true });
  const { data: progress, error, refetch, isFetching } = asked;
  const commands = {
    takeBack: useCommand('mailings.take-back'),
    pause: useCommand('mailings.pause'),
    resume: useCommand('mailings.resume'),
    stop: useCommand('mailings.stop'),
  };
  const all = Object.values(commands);
  const busy = all.some(({ isPending }) => isPending);
  const refused = all.find((command) => command.error !== null)?.error ?? null;
  const phase = progress ? phaseOf(progress.mailing, now) : null;
  useEffect(() => {
    if (phase === 'draft' && !isFetching) navigate(stepPath(mailingId, 'write'));
  }, [phase, isFetching, mailingId, navigate]);
  if (!progress || phase === null || phase === 'draft')
    return (
      <main className="main">
        <NotShown error={error} loading={t('send:loading')} onRetry={() => void refetch()} />
      </main>
    );
  const { schedule } = progress.mailing;
  if (phase === 'scheduled')
    return schedule === null ? null : (
      <ScheduledScreen mailing={progress.mailing} schedule={schedule} navigate={navigate} />
    );
  const forget = () => all.forEach((command) => command.reset());
  const report = () => navigate(stepPath(mailingId, 'report'));
  return (
    <main className="main">
      <StepHead
        title={progress.mailing.subject}
        step="send"
        status={<Since progress={progress} phase={phase} />}
        backLabel={t('mailings:back')}
        onBack={() => navigate(mailingsPath)}
      >
        <SendActs
          progress={progress}
          phase={phase}
          busy={busy}
          onPause={() => commands.pause.mutate({ mailingId })}
          onResume={() => commands.resume.mutate({ mailingId })}
          onStop={async () => {
            await commands.stop.mutateAsync({ mailingId }).catch(() => undefined);
          }}
          onReport={report}
        />
      </StepHead>
      <FaultBanner error={refused} onClose={forget} />
      {phase === 'hold' && progress.mailing.holdUntil !== null ? (
        <HoldPanel
          mailing={progress.mailing}
          holdUntil={progress.mailing.holdUntil}
          busy={busy}
          onTakeBack={() => commands.takeBack.mutate({ mailingId })}
        />
      ) : null}
      {phase === 'hold' ? null : <UnderWay progress={progress} phase={phase} now={now} navigate={navigate} />}
    </main>
  );
}

interface UnderWayProps {
  readonly progress: Progress;
  readonly phase: UnderWayPhase;
  readonly now: number;
  readonly navigate: (path: string) => void;
}

function UnderWay({ progress, phase, now, navigate }: UnderWayProps) {
  const t = useWords();
  const [filter, setFilter] = useState<LogFilter>('all');
  const log = useRef<HTMLDivElement>(null);
  const show = (wanted: LogFilter) => {
    setFilter(wanted);
    log.current?.querySelector<HTMLElement>('[data-pane]')?.focus();
  };
  return (
    <>
      {phase === 'paused' ? <PausedBanner progress={progress} navigate={navigate} /> : null}
      {phase === 'sent' || phase === 'stopped' ? (
        <Banner tone="info">{t(`send:over.${phase}`)}</Banner>
      ) : null}
      <Standing progress={progress} phase={phase} now={now} onShow={show} />
      <div className="sd" ref={log}>
        <Log mailingId={progress.mailing.id} filter={filter} onFilter={setFilter} />
        <SidePanel progress={progress} phase={phase} now={now} />
      </div>
    </>
  );
}

const icons = { hold: Timer, paused: Pause } as const;

function Since({ progress, phase }: { readonly progress: Progress; readonly phase: Phase }) {
  const t = useWords();
  const format = useFormat();
  const lists = progress.mailing.lists.map(({ name }) => name).join(', ');
  const Icon = phase === 'hold' || phase === 'paused' ? icons[phase] : Send;
  return (
    <span className="saved">
      <Icon aria-hidden="true" />
      {sinceWords({ progress, phase }, lists, t, format.time)}
    </span>
  );
}

function sinceWords(
  { progress: { startedAt }, phase }: { readonly progress: Progress; readonly phase: Phase },
  lists: string,
  t: Translate,
  time: (at: number) => string,
): string {
  if (phase === 'hold') return t('send:since.hold', { lists });
  return startedAt === null ? lists : t('send:since', { lists, time: time(startedAt) });
}
