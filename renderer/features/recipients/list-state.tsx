import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Fault } from '#contract/faults.ts';
import type { ListView } from '#contract/lists.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';

/** Makes a list dormant or active, and asks first where a mailing to it still waits. */
export function useListState(list: ListView | null): {
  readonly set: (state: 'active' | 'dormant') => void;
  readonly notes: ReactNode;
} {
  const t = useWords();
  const command = useCommand('lists.set-state');
  const [waiting, setWaiting] = useState<Fault | null>(null);

  const send = (state: 'active' | 'dormant', cancelWaiting: boolean) => {
    if (!list) return;
    command.mutate(
      { listId: list.id, state, cancelWaiting },
      {
        onSuccess: () => setWaiting(null),
        onError: ({ fault }) => setWaiting(fault.code === 'list.mailing-waits' ? fault : null),
      },
    );
  };
  const fault = waiting === null ? (command.error?.fault ?? null) : null;
  const notes = (
    <>
      {list?.state === 'dormant' ? (
        <Banner
          tone="neutral"
          actions={
            <Button size="sm" isPending={command.isPending} onPress={() => send('active', false)}>
              {t('recipients:reactivate')}
            </Button>
          }
        >
          {t('recipients:dormant-banner')}
        </Banner>
      ) : null}
      {fault === null ? null : <Banner tone="danger">{faultSentence(fault, t)}</Banner>}
      {waiting === null ? null : (
        <ConfirmDialog
          title={t('recipients:dormant-question')}
          confirmLabel={t('recipients:dormant-confirm')}
          cancelLabel={t('recipients:dormant-cancel')}
          isDanger
          onConfirm={() => send('dormant', true)}
          onCancel={() => setWaiting(null)}
        >
          <p>{faultSentence(waiting, t)}</p>
          <p>{t('recipients:dormant-question-text')}</p>
        </ConfirmDialog>
      )}
    </>
  );
  return { set: (state) => send(state, false), notes };
}
