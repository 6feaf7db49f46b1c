import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Fault } from '#contract/faults.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { GateTop } from './gate-top.tsx';
import { OtherStoresDialog } from './stores/other-stores-dialog.tsx';
import './unlock/unlock.css';

interface Props {
  readonly fault: Fault;
  /** Null where even the engine did not answer. */
  readonly folder: string | null;
  readonly olderGeneration: boolean;
  /** Only practice can be started afresh; only a club is restored from a backup. */
  readonly practice: boolean;
  readonly onRestore: () => void;
}

/** The data could not be opened: why, where they lie, and what can be done without losing any. */
export function FailedScreen({ fault, folder, olderGeneration, practice, onRestore }: Props) {
  const t = useWords();
  const retry = useCommand('store.retry');
  const older = useCommand('store.open-older');
  const restart = useCommand('store.restart-practice');
  const [others, setOthers] = useState(false);
  const busy = retry.isPending || older.isPending || restart.isPending;
  // What another program has open, only that program may change.
  const mayChange = fault.code !== 'store.in-use';
  const again = retry.error ?? older.error ?? restart.error;
  return (
    <div className="gate">
      <GateTop />
      <main className="uc">
        <span className="om failed" aria-hidden="true">
          <CircleAlert />
        </span>
        <h1>{t('unlock:failed-title')}</h1>
        <div className="uf failed" role="alert">
          <p>{faultSentence(again?.fault ?? fault, t)}</p>
          {folder === null ? null : <p className="mono">{t('unlock:folder', { folder })}</p>}
        </div>
        {folder === null ? null : (
          <section className="uf ways" aria-label={t('unlock:try-something')}>
            <Button variant="primary" isPending={busy} onPress={() => retry.mutate({})}>
              {t('unlock:retry')}
            </Button>
            {olderGeneration && mayChange ? (
              <>
                <Button isPending={busy} onPress={() => older.mutate({})}>
                  {t('unlock:open-older')}
                </Button>
                <small>{t('unlock:open-older-text')}</small>
              </>
            ) : null}
            {practice && mayChange ? (
              <>
                <Button isPending={busy} onPress={() => restart.mutate({})}>
                  {t('unlock:restart-practice')}
                </Button>
                <small>{t('unlock:restart-text')}</small>
              </>
            ) : null}
            {practice || !mayChange ? null : <Button onPress={onRestore}>{t('unlock:restore')}</Button>}
            <Button onPress={() => setOthers(true)}>{t('unlock:other-stores')}</Button>
          </section>
        )}
        {others ? <OtherStoresDialog onClose={() => setOthers(false)} /> : null}
      </main>
    </div>
  );
}
