import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { ImportReportView } from '#contract/imports.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';

/** How many of those who were kept are named. */
const named = 10;

/** Taking an import back: the question, the act, and who was kept because somebody edited them since. */
export function useUndoImport(report: ImportReportView | undefined, size: 'md' | 'lg' = 'md') {
  const t = useWords();
  const [asks, setAsks] = useState(false);
  const undo = useCommand('imports.undo');
  const kept = undo.data?.keptBecauseEdited ?? [];
  const names = kept.slice(0, named).map(({ name }) => name);
  const rest = kept.length - names.length;
  const list = names.join(', ');
  const canUndo = report?.state === 'done' && report.actId !== null;
  return {
    button: canUndo ? (
      <Button size={size} icon={Undo2} isPending={undo.isPending} onPress={() => setAsks(true)}>
        {t('import-report:undo-long')}
      </Button>
    ) : null,
    notes: (
      <>
        {undo.error ? <Banner tone="danger">{faultSentence(undo.error.fault, t)}</Banner> : null}
        {undo.data ? <Banner tone="info">{t('import-report:undone')}</Banner> : null}
        {kept.length === 0 ? null : (
          <Banner tone="warn">
            {t('import-report:kept', {
              count: kept.length,
              names: rest === 0 ? list : t('import-report:and-more', { names: list, count: rest }),
            })}
          </Banner>
        )}
      </>
    ),
    dialog:
      asks && report !== undefined ? (
        <ConfirmDialog
          title={t('import-report:undo-title')}
          confirmLabel={t('import-report:undo')}
          cancelLabel={t('import-report:undo-cancel')}
          onConfirm={() => {
            setAsks(false);
            undo.mutate({ reportId: report.reportId });
          }}
          onCancel={() => setAsks(false)}
        >
          <p>{t('import-report:undo-text')}</p>
        </ConfirmDialog>
      ) : null,
  };
}
