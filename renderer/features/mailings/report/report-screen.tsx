import { ChevronLeft, ChevronRight, MailOpen, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Report, ReportGroup } from '#contract/mailings.ts';
import type { MailingId } from '#domain/ids.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useCommandsHere } from '#renderer/client/commands-here.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { StatusStrip } from '#renderer/ui/status-strip.tsx';
import '../mailing.css';
import { NotShown } from '../not-shown.tsx';
import { answersPath, decidePath, mailingsPath, openPath } from '../places.ts';
import { StateChip } from '../state-chip.tsx';
import { Course } from './course.tsx';
import './report.css';
import './numbers.css';
import './course.css';
import './report-people.css';
import './board-page.css';
import { ReportNumbers } from './report-numbers.tsx';
import { ReportPeople } from './report-people.tsx';
import { SentCopy } from './sent-copy.tsx';
import { SentTextDialog } from './sent-text-dialog.tsx';
import { UnclearPeople } from './unclear-people.tsx';

interface Props {
  readonly navigate: (path: string) => void;
  readonly mailingId: MailingId;
}

/** What became of a mailing. Says what the server accepted, never what was read. */
export function ReportScreen({ navigate, mailingId }: Props) {
  const t = useWords();
  const format = useFormat();
  const asked = useEngine('mailings.report', { mailingId }, { fresh: true });
  const { data: report, error, refetch, isFetching } = asked;
  const [chosen, setChosen] = useState<ReportGroup | null>(null);
  const [showsText, setShowsText] = useState(false);
  const state = report?.mailing.state;
  useEffect(() => {
    const isOver = state === 'sent' || state === 'stopped';
    if (state !== undefined && !isOver && !isFetching) navigate(openPath(mailingId, state));
  }, [state, isFetching, mailingId, navigate]);
  const print = () => window.print();
  useCommandsHere({
    print: report === undefined ? null : print,
    'text-as-sent': report === undefined ? null : () => setShowsText(true),
  });
  if (!report)
    return (
      <main className="main">
        <NotShown error={error} loading={t('report:loading')} onRetry={() => void refetch()} />
      </main>
    );
  const group = chosen ?? (report.groups.returned > 0 ? 'returned' : 'accepted');
  return (
    <main className="main report">
      <header className="head">
        <IconButton
          icon={ChevronLeft}
          className="bk"
          label={t('mailings:back')}
          onPress={() => navigate(mailingsPath)}
        />
        <div className="head-words">
          <h1 tabIndex={-1}>
            <span className="ell">{report.mailing.subject}</span>
          </h1>
          <div className="report-when">
            <StateChip mailing={report.mailing} now={report.endedAt} />
            <When report={report} />
          </div>
        </div>
        <div className="acts">
          <Button icon={MailOpen} onPress={() => setShowsText(true)}>
            {t('report:text-as-sent')}
          </Button>
          <Button icon={Printer} onPress={print}>
            {t('report:print')}
          </Button>
          <DecideOn mailingId={mailingId} report={report} onDecide={() => navigate(decidePath)} />
        </div>
      </header>
      <div className="rp">
        <ReportNumbers report={report} selected={group} onSelect={setChosen} />
        <div className="rm scr" tabIndex={0} role="region" aria-label={t('report:details')} data-pane="">
          <Course report={report} />
          <SentCopy copy={report.sentCopy} />
          {group === 'unclear' ? <UnclearPeople mailingId={mailingId} /> : null}
          <ReportPeople key={group} report={report} group={group} onAnswers={() => navigate(answersPath)} />
        </div>
      </div>
      <StatusStrip>
        {report.checkedAt === null
          ? t('report:checked-never')
          : t('report:checked-at', { when: format.moment(report.checkedAt) })}
      </StatusStrip>
      {showsText ? <SentTextDialog mailingId={mailingId} onClose={() => setShowsText(false)} /> : null}
    </main>
  );
}

function When({ report }: { readonly report: Report }) {
  const t = useWords();
  const format = useFormat();
  const { startedAt, endedAt, mailing } = report;
  const lists = mailing.lists.map(({ name }) => name).join(', ');
  const day = format.day(startedAt);
  const [from, to] = [format.time(startedAt), format.time(endedAt)];
  if (day !== format.day(endedAt)) {
    const days = { lists, from: format.moment(startedAt), to: format.moment(endedAt) };
    return <p className="ell">{t('report:when.days', days)}</p>;
  }
  const words = from === to ? t('report:when.minute', { lists, day, time: from }) : null;
  return <p className="ell">{words ?? t('report:when', { lists, day, from, to })}</p>;
}

interface DecideProps {
  readonly mailingId: MailingId;
  readonly report: Report;
  readonly onDecide: () => void;
}

/** Leads to what still waits for the owner's word; not there when nothing does. */
function DecideOn({ mailingId, report, onDecide }: DecideProps) {
  const t = useWords();
  const { data } = useEngine(
    'mailings.report-people',
    { mailingId, group: 'returned', offset: 0, limit: 500 },
    { enabled: report.groups.returned > 0 },
  );
  const open = (data?.people ?? []).filter(({ decision }) => decision === 'open').length;
  if (open === 0) return null;
  return (
    <Button variant="primary" iconEnd={ChevronRight} onPress={onDecide}>
      {t('report:decide', { count: open })}
    </Button>
  );
}
