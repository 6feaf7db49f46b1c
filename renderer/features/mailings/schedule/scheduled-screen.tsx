import { CalendarClock, CalendarX2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import type { Check, MailingRow } from '#contract/mailings.ts';
import type { Schedule } from '#domain/mailings/schedule.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { CheckList } from '../check-list.tsx';
import { FaultBanner } from '../fault-banner.tsx';
import { goToPlace, mailingsPath } from '../places.ts';
import { StepHead } from '../step-head.tsx';
import { PreviewPanel } from '../write/preview-panel.tsx';
import '../write/write.css';
import { ScheduleActs } from './schedule-acts.tsx';
import { ScheduleDialog } from './schedule-dialog.tsx';
import './schedule.css';

interface Props {
  readonly mailing: MailingRow;
  readonly schedule: Schedule;
  readonly navigate: (path: string) => void;
}

const nobody = () => undefined;

/** A mailing that waits for its time, or missed it: when, to whom, and what can be done instead. */
export function ScheduledScreen({ mailing, schedule, navigate }: Props) {
  const t = useWords();
  const format = useFormat();
  const [choosing, setChoosing] = useState(false);
  const { id: mailingId } = mailing;
  const draft = useEngine('mailings.get', { mailingId }).data;
  const check = useEngine('mailings.check', { mailingId }, { fresh: true }).data;
  const send = useCommand('mailings.send');
  const takeOff = useCommand('mailings.unschedule');
  const lists = mailing.lists.map(({ name }) => name).join(', ');
  const isMissed = schedule.missed !== null;
  const acts = (
    <ScheduleActs
      check={check}
      busy={send.isPending || takeOff.isPending}
      onSend={(people) => send.mutate({ mailingId, people })}
      onChange={() => setChoosing(true)}
      onTakeOff={() => takeOff.mutate({ mailingId })}
    />
  );
  const Icon = isMissed ? CalendarX2 : CalendarClock;
  return (
    <main className="main">
      <StepHead
        title={mailing.subject}
        step="send"
        status={
          <span className="saved">
            <Icon aria-hidden="true" />
            {t(isMissed ? 'mailings:state.missed' : 'mailings:state.scheduled')} · {lists}
          </span>
        }
        backLabel={t('mailings:back')}
        onBack={() => navigate(mailingsPath)}
      >
        <span className="gap" />
      </StepHead>
      <FaultBanner
        error={send.error ?? takeOff.error}
        onClose={() => [send, takeOff].forEach((command) => command.reset())}
      />
      {isMissed ? <Missed schedule={schedule}>{acts}</Missed> : null}
      <div className="two">
        <section className="sched scr" aria-label={t('schedule:state')} tabIndex={0} data-pane="">
          <h2 className="verd">
            <Icon aria-hidden="true" />
            {t(isMissed ? 'schedule:was' : 'schedule:is', { moment: format.appointment(schedule.at) })}
          </h2>
          {isMissed ? null : <p>{t('schedule:runs')}</p>}
          <Facts mailing={mailing} check={check} />
          {isMissed ? null : <p>{t('schedule:fixed')}</p>}
          {isMissed ? null : <div className="sched-acts">{acts}</div>}
          {check !== undefined && check.blockers.length > 0 ? (
            <div>
              <h3>{t('schedule:blocked')}</h3>
              <CheckList
                items={check.blockers}
                kind="blocker"
                onGo={(place) => goToPlace(mailingId, place, navigate)}
              />
            </div>
          ) : null}
        </section>
        <aside className="pv" aria-label={t('write:preview')}>
          <PreviewPanel
            mailingId={mailingId}
            sender={draft?.senderName ?? ''}
            preheader={draft?.preheader ?? ''}
            revision={draft?.revision ?? 0}
            onShow={nobody}
          />
        </aside>
      </div>
      {choosing ? (
        <ScheduleDialog
          mailingId={mailingId}
          chosen={schedule.at}
          onScheduled={() => setChoosing(false)}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </main>
  );
}

interface MissedProps {
  readonly schedule: Schedule;
  readonly children: ReactNode;
}

/** Why it did not leave at its time, and what is to become of it now. */
function Missed({ schedule, children }: MissedProps) {
  const t = useWords();
  const format = useFormat();
  const id = useId();
  return (
    <section className="bnr warn" role="status" aria-labelledby={id} data-pane="">
      <CalendarX2 aria-hidden="true" />
      <div>
        <h2 id={id}>{t('schedule:missed')}</h2>
        <p>
          {t('schedule:missed.should', { moment: format.appointment(schedule.at) })}{' '}
          {t(`schedule:missed.${schedule.missed ?? 'not-running'}`)} {t('schedule:missed.nothing')}
        </p>
        <div className="sched-acts">{children}</div>
      </div>
    </section>
  );
}

function Facts({ mailing, check }: { readonly mailing: MailingRow; readonly check: Check | undefined }) {
  const t = useWords();
  return (
    <dl>
      <dt>{t('check:subject')}</dt>
      <dd>
        <b>{mailing.subject}</b>
      </dd>
      <dt>{t('mailings:column.list')}</dt>
      <dd>{mailing.lists.map(({ name }) => name).join(', ')}</dd>
      <dt>{t('mailings:column.people')}</dt>
      <dd className="num">{t('schedule:people', { count: check?.receiving ?? mailing.people })}</dd>
    </dl>
  );
}
