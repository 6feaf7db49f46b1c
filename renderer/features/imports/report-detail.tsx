import { Download } from 'lucide-react';
import { useState } from 'react';
import type { ImportReportRow, ImportReportView } from '#contract/imports.ts';
import type { ImportPart } from '#domain/imports/part.ts';
import { importParts } from '#domain/imports/part.ts';
import { useCallEngine } from '#renderer/client/engine.tsx';
import { faultOf } from '#renderer/client/fault-error.ts';
import { useFormat } from '#renderer/client/format.ts';
import { usePagedRows } from '#renderer/client/paged-rows.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/field/select.tsx';
import { DataGrid } from '#renderer/ui/grid/data-grid.tsx';
import { offerFile } from '#renderer/ui/offer-file.ts';
import { faultSentence } from '#wording/fault-sentence.ts';
import type { Translate } from '#wording/wording.ts';
import { nameOfRows } from './name-of-rows.ts';
import { isOfLeftAddress } from './address-left.ts';
import { sumWords } from './sum-words.ts';
import { useUndoImport } from './undo-import.tsx';

interface Props {
  readonly report: ImportReportView;
}

function dayOf(at: number): string {
  const day = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** What became of rows: those that were stored with a difference were changed. */
function nameOf(part: ImportPart, t: Translate): string {
  return nameOfRows(part === 'changed' ? { fate: 'updated' } : part, t);
}

function ConsentLine({ report }: Props) {
  const t = useWords();
  const format = useFormat();
  const { how, since, note, evidenceName } = report.consent;
  const way = t(`import-trial:how.${how}`);
  const parts = [
    since === null
      ? way
      : t('import-report:consent-since', { how: way, day: format.day(Date.parse(`${since}T12:00:00`)) }),
    note,
    evidenceName === null ? '' : t('import-report:evidence', { name: evidenceName }),
  ];
  return (
    <p>
      {t('import-report:consent')}: {parts.filter((part) => part !== '').join(' · ')}
    </p>
  );
}

function Rows({ report, part }: Props & { readonly part: ImportPart }) {
  const t = useWords();
  const { reportId } = report;
  const rows = usePagedRows(
    'imports.report',
    (range) => ({ reportId, part, ...range }),
    (page) => page,
  );
  const note = (row: ImportReportRow) => {
    if (isOfLeftAddress(row)) return t('import-stays:note');
    return row.problem === null ? nameOf(part, t) : t(`import-people:problem.${row.problem}`);
  };
  if (rows.error !== null) return <p role="alert">{faultSentence(faultOf(rows.error), t)}</p>;
  return (
    <DataGrid
      label={t('import-people:rows-of', { part: nameOf(part, t) })}
      rows={rows}
      rowKey={({ line }) => line}
      question={`${reportId} ${part}`}
      columns={[
        {
          key: 'line',
          heading: t('import-people:column.line'),
          width: '72px',
          className: 'num',
          cell: ({ line }) => line,
        },
        {
          key: 'name',
          heading: t('import-people:column.name'),
          width: 'minmax(0, 1fr)',
          cell: ({ name }) => name,
        },
        {
          key: 'address',
          heading: t('import-people:column.address'),
          width: 'minmax(0, 1.2fr)',
          cell: ({ address }) => address,
        },
        {
          key: 'note',
          heading: t('import-people:column.note'),
          width: 'minmax(0, 1fr)',
          cell: note,
        },
      ]}
    />
  );
}

/** One import of the past: its result, its rows by part, and taking it back. */
export function ReportDetail({ report }: Props) {
  const t = useWords();
  const format = useFormat();
  const call = useCallEngine();
  const undo = useUndoImport(report);
  const { reportId } = report;
  const counts = useEngine('imports.report', { reportId, part: 'new', offset: 0, limit: 1 }).data?.counts;
  const there = importParts.filter((each) => (counts?.[each] ?? 0) > 0);
  const [chosen, setChosen] = useState<ImportPart | null>(null);
  const part = there.find((each) => each === chosen) ?? there[0];
  const [failure, setFailure] = useState<unknown>(null);
  const name = report.name === '' ? t('import-report:pasted') : report.name;
  const save = async () => {
    setFailure(null);
    try {
      const { csv } = await call('imports.report-csv', { reportId });
      offerFile(t('import-report:file-name', { day: dayOf(report.at) }), csv);
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <section className="import-report" aria-label={t('import-report:report-of', { name })} data-pane="">
      <header>
        <h2 className="ell">{name}</h2>
        <div className="acts">
          <Button icon={Download} onPress={() => void save()}>
            {t('import-report:file')}
          </Button>
          {undo.button}
        </div>
      </header>
      {undo.notes}
      {failure === null ? null : <p role="alert">{faultSentence(faultOf(failure), t)}</p>}
      <p>{sumWords(report, format.number, t)}</p>
      <ConsentLine report={report} />
      {part === undefined ? null : (
        <>
          <Select
            label={t('import-report:rows')}
            selected={part}
            onSelect={setChosen}
            options={there.map((key) => ({
              key,
              label: `${nameOf(key, t)} (${format.number(counts?.[key] ?? 0)})`,
            }))}
          />
          <Rows report={report} part={part} />
        </>
      )}
      {undo.dialog}
    </section>
  );
}
