import { CircleCheck, FileText, LoaderCircle, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { ImportReportView } from '#contract/imports.ts';
import type { ImportReportId } from '#domain/ids.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { StatusStrip } from '#renderer/ui/status-strip.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { ReportDetail } from './report-detail.tsx';
import './imports.css';

const looks = {
  running: ['info', LoaderCircle],
  done: ['ok', CircleCheck],
  'taken-back': ['neu', Undo2],
} as const;

interface LineProps {
  readonly report: ImportReportView;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function Line({ report, isOpen, onOpen }: LineProps) {
  const t = useWords();
  const format = useFormat();
  const { name, listName, at, by, state } = report;
  const [tone, Icon] = looks[state];
  return (
    <li>
      <button type="button" {...(isOpen ? { 'aria-current': true } : {})} className="line" onClick={onOpen}>
        <FileText aria-hidden="true" />
        <b className="ell">{name === '' ? t('import-report:pasted') : name}</b>
        <Chip tone={tone} icon={Icon}>
          {t(`import-report:state.${state}`)}
        </Chip>
        <span className="ell">
          {listName === null
            ? t('import-report:into-none')
            : t('import-report:into-list', { list: listName })}
          {' · '}
          {by === 'operator' ? format.moment(at) : t('import-report:by', { when: format.moment(at), by })}
        </span>
        <span className="num">{t('import-report:short', { new: report.new, updated: report.updated })}</span>
      </button>
    </li>
  );
}

/** Every import that was stored, newest first, with its rows and the way to take it back. */
export function ImportsScreen() {
  const t = useWords();
  const { data: reports, error } = useEngine('imports.reports', {}, { fresh: true });
  const [chosen, setChosen] = useState<ImportReportId | null>(null);
  const open = reports?.find(({ reportId }) => reportId === chosen) ?? reports?.[0];
  return (
    <main className="main past-imports">
      <header className="head">
        <div>
          <h1>{t('import-report:title')}</h1>
          <p>{t('import-report:lead')}</p>
        </div>
      </header>
      {error ? (
        <EmptyState title={t('import-report:title')}>{faultSentence(error.fault, t)}</EmptyState>
      ) : open === undefined ? (
        reports === undefined ? null : (
          <EmptyState title={t('import-report:none')}>{t('import-report:none-text')}</EmptyState>
        )
      ) : (
        <div className="two">
          <ul className="scr" aria-label={t('import-report:list-of-imports')} data-pane="">
            {reports?.map((report) => (
              <Line
                key={report.reportId}
                report={report}
                isOpen={report.reportId === open.reportId}
                onOpen={() => setChosen(report.reportId)}
              />
            ))}
          </ul>
          <ReportDetail key={open.reportId} report={open} />
        </div>
      )}
      <StatusStrip />
    </main>
  );
}
