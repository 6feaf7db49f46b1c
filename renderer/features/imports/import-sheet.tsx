import type { ReactNode } from 'react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ListView } from '#contract/lists.ts';
import type { ListId } from '#domain/ids.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { ConfirmDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { ConsentStep } from './consent-step.tsx';
import { isSomethingLost } from './draft.ts';
import { endingOf } from './file-ending.ts';
import { ImportProgress } from './import-progress.tsx';
import { PeopleStep } from './people-step.tsx';
import type { AddressFile } from './send-file.ts';
import { SheetFrame } from './sheet-frame.tsx';
import { SourceStep } from './source-step.tsx';
import type { ImportStep } from './steps.ts';
import { stepBefore } from './steps.ts';
import { TrialStep } from './trial-step.tsx';
import type { ImportFlow } from './use-import.ts';
import { useImport } from './use-import.ts';
import { useFileDrop } from './use-file-drop.ts';

interface Props {
  readonly listId: ListId | null;
  /** What was dropped or pasted; null: one is chosen in the sheet. */
  readonly file: AddressFile | null;
  readonly onClose: () => void;
  /** Leads to the imports of the past. */
  readonly onReport: () => void;
}

function useAbout({ draft }: ImportFlow): Readonly<Record<ImportStep, string>> {
  const t = useWords();
  const { source, targets, step } = draft;
  const people = useEngine(
    'imports.people',
    { importId: source?.importId ?? '' },
    { enabled: source !== null && (step === 'consent' || step === 'trial') },
  ).data?.people;
  const taken = targets.filter(({ kind }) => kind !== 'skip').length;
  const name = source?.name === '' ? t('imports:pasted') : source?.name;
  return {
    source: name ?? t('imports:about.source'),
    columns:
      source === null
        ? t('imports:about.columns')
        : t('imports:about.columns-done', { taken, all: targets.length }),
    people:
      people === undefined ? t('imports:about.people') : t('imports:about.people-done', { count: people }),
    consent: t('imports:about.consent'),
    trial: t('imports:about.trial'),
  };
}

function Into({ list }: { readonly list: ListView | null }) {
  const t = useWords();
  return (
    <>
      {t('imports:into')} {list === null ? null : <i className={`dot ${list.colour}`} aria-hidden="true" />}
      <b>{list?.name ?? t('imports:without-list')}</b>
    </>
  );
}

/** Asks before a sheet is closed in which something would be lost. */
function useLeaving(flow: ImportFlow, onClose: () => void) {
  const t = useWords();
  const [asks, setAsks] = useState(false);
  const { draft, busy, reportId } = flow;
  const lost = reportId === null && (isSomethingLost(draft) || busy !== null);
  const dialog: ReactNode = asks ? (
    <ConfirmDialog
      title={t('imports:leave-title')}
      confirmLabel={t('imports:leave')}
      cancelLabel={t('imports:stay')}
      isDanger
      onConfirm={onClose}
      onCancel={() => setAsks(false)}
    >
      <p>{t('imports:leave-text')}</p>
    </ConfirmDialog>
  ) : null;
  // Being handed over to be stored, it is not the sheet's any more; in a moment it can be cancelled.
  const starts = draft.step === 'trial' && busy !== null;
  const close = () => {
    if (starts) return;
    if (lost) setAsks(true);
    else onClose();
  };
  return { close, dialog };
}

/** The import of an address file, from choosing it to its result. Nothing is stored before the last step. */
export function ImportSheet({ listId, file, onClose, onReport }: Props) {
  const flow = useImport(listId);
  const lists = useEngine('lists.all', {}).data ?? [];
  const list = lists.find(({ id }) => id === flow.draft.listId) ?? null;
  const about = useAbout(flow);
  const leaving = useLeaving(flow, onClose);
  const { draft, reportId } = flow;
  useFileDrop(([dropped, ...others]) => {
    // Several, or one that is no list of addresses, wait until the sheet is closed.
    if (dropped === undefined || others.length > 0 || reportId !== null) return false;
    if (endingOf(dropped.name) === 'rundpost') return false;
    void flow.take({ name: dropped.name, bytes: dropped });
    return true;
  });
  const takeFirst = useEffectEvent(() => {
    if (file !== null) void flow.take(file);
  });
  useEffect(() => {
    // After the clean-up that React's strict mode plays once in development.
    const soon = setTimeout(() => takeFirst(), 0);
    return () => clearTimeout(soon);
  }, []);

  return (
    <SheetFrame
      step={reportId === null ? draft.step : null}
      about={about}
      into={<Into list={list} />}
      onClose={leaving.close}
    >
      {reportId === null ? (
        <CurrentStep flow={flow} lists={lists} list={list} onCancel={leaving.close} />
      ) : (
        <ImportProgress reportId={reportId} onClose={onClose} onReport={onReport} />
      )}
      {leaving.dialog}
    </SheetFrame>
  );
}

interface StepProps {
  readonly flow: ImportFlow;
  readonly lists: readonly ListView[];
  readonly list: ListView | null;
  readonly onCancel: () => void;
}

function CurrentStep({ flow, lists, list, onCancel }: StepProps) {
  const { step, source } = flow.draft;
  const shared = {
    flow,
    onCancel,
    onBack: () => flow.change({ step: stepBefore(step) ?? step }),
  };
  if (source === null || step === 'source') return <SourceStep {...shared} lists={lists} />;
  const { importId } = source;
  switch (step) {
    case 'columns':
      return <ColumnsStep {...shared} />;
    case 'people':
      return <PeopleStep {...shared} importId={importId} />;
    case 'consent':
      return <ConsentStep {...shared} list={list} />;
    case 'trial':
      return <TrialStep {...shared} importId={importId} list={list} />;
  }
}
