import { CircleCheck, CircleX, Undo2 } from 'lucide-react';
import type { JobView } from '#contract/jobs.ts';
import type { ImportReportView } from '#contract/imports.ts';
import type { ImportReportId } from '#domain/ids.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { SheetPage } from './sheet-frame.tsx';
import { sumWords } from './sum-words.ts';
import { useUndoImport } from './undo-import.tsx';

interface Props {
  readonly reportId: ImportReportId;
  readonly onClose: () => void;
  readonly onReport: () => void;
}

type ImportJob = Extract<JobView, { kind: 'import-file' }>;

function useImportJob(): ImportJob | undefined {
  const jobs = useEngine('jobs.all', {}).data ?? [];
  return jobs.find((job) => job.kind === 'import-file');
}

/** While the import is being stored, and what came of it. */
export function ImportProgress({ reportId, onClose, onReport }: Props) {
  const reports = useEngine('imports.reports', {}, { fresh: true });
  const job = useImportJob();
  const report = reports.data?.find((each) => each.reportId === reportId);
  // Kept up here: while it is taken back the result gives way to the progress, and what came of it is said afterwards.
  const undo = useUndoImport(report, 'lg');
  if (job !== undefined || report?.state === 'running' || (report === undefined && reports.isFetching))
    return <Running job={job} onClose={onClose} />;
  return <Result report={report} undo={undo} onClose={onClose} onReport={onReport} />;
}

function Running({ job, onClose }: { readonly job: ImportJob | undefined; readonly onClose: () => void }) {
  const t = useWords();
  const cancel = useCommand('jobs.cancel');
  const done = job?.done ?? 0;
  const total = job?.total ?? null;
  const key = job?.step === 'taking-back' ? 'import-report:taking-back' : 'import-report:progress';
  const words = total === null ? t('import-report:starting') : t(key, { done, total });
  return (
    <SheetPage
      title={t('import-report:running')}
      lead={t('import-report:running-lead')}
      footer={
        <>
          {job === undefined || job.step === 'taking-back' ? null : (
            <Button
              size="lg"
              variant="ghost"
              isPending={cancel.isPending}
              onPress={() => cancel.mutate({ jobId: job.id })}
            >
              {t('import-report:stop')}
            </Button>
          )}
          <div className="note" />
          <Button size="lg" onPress={onClose}>
            {t('import-report:close')}
          </Button>
        </>
      }
    >
      <div className="sheet-scroll scr running">
        {cancel.error ? <Banner tone="danger">{faultSentence(cancel.error.fault, t)}</Banner> : null}
        <ProgressBar label={t('import-report:running')} value={done} total={total} text={words} />
        <p className="num" role="status">
          {words}
        </p>
      </div>
    </SheetPage>
  );
}

const looks = {
  done: ['ok', CircleCheck, 'import-report:done'],
  'taken-back': ['neu', Undo2, 'import-report:taken-back'],
  stopped: ['neu', CircleX, 'import-report:stopped'],
} as const;

interface ResultProps extends Pick<Props, 'onClose' | 'onReport'> {
  /** Undefined: it was cancelled and nothing of it is left. */
  readonly report: ImportReportView | undefined;
  readonly undo: ReturnType<typeof useUndoImport>;
}

function Result({ report, undo, onClose, onReport }: ResultProps) {
  const t = useWords();
  const state = report === undefined ? 'stopped' : report.state === 'running' ? 'done' : report.state;
  const [look, Icon, title] = looks[state];
  const format = useFormat();
  const name = report?.name === '' ? t('import-report:pasted') : report?.name;
  return (
    <SheetPage
      key={state}
      title={t(title)}
      lead={name}
      footer={
        <>
          {undo.button}
          <div className="note" />
          {report === undefined ? null : (
            <Button size="lg" onPress={onReport}>
              {t('import-report:to-report')}
            </Button>
          )}
          <Button size="lg" variant="primary" onPress={onClose}>
            {t('import-report:close')}
          </Button>
        </>
      }
    >
      <div className="sheet-scroll scr running">
        {undo.notes}
        <div className="outcome" role="status">
          <span className={`big ${look}`} aria-hidden="true">
            <Icon />
          </span>
          <p>{report === undefined ? t('import-report:stopped-text') : sumWords(report, format.number, t)}</p>
        </div>
      </div>
      {undo.dialog}
    </SheetPage>
  );
}
