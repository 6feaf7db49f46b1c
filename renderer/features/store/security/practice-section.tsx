import { Building2, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';

/** What practice is, and beginning it afresh. */
export function PracticeSection() {
  const t = useWords();
  const restart = useCommand('store.restart-practice');
  const [asks, setAsks] = useState(false);
  const fault = restart.error?.fault ?? null;
  return (
    <section className="ss" aria-labelledby="practice">
      <h2 id="practice">{t('settings:practice-now')}</h2>
      <p>{t('settings:practice-text')}</p>
      <div className="rw">
        <a className="btn primary" href="#/set-up">
          <Building2 aria-hidden="true" />
          {t('start:title')}
        </a>
        <Button icon={RotateCcw} onPress={() => setAsks(true)}>
          {t('settings:restart-practice')}
        </Button>
      </div>
      {asks ? (
        <ConfirmDialog
          title={t('settings:restart-title')}
          confirmLabel={t('settings:restart-do')}
          cancelLabel={t('settings:cancel')}
          isDanger
          onConfirm={() => restart.mutate({}, { onSuccess: () => setAsks(false) })}
          onCancel={() => setAsks(false)}
        >
          <p>{t('settings:restart-text')}</p>
          {fault === null ? null : <p role="alert">{faultSentence(fault, t)}</p>}
        </ConfirmDialog>
      ) : null}
    </section>
  );
}
