import { CircleHelp, History, ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import type { CopyView } from '#contract/copies.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import type { Translate } from '#wording/wording.ts';
import { KeyLine } from './key-line.tsx';

const icons = { looking: History, newest: History, older: ShieldAlert, unknown: CircleHelp } as const;

/** Whether these are the newest data this computer has seen; an older copy waits for the owner's word. */
export function CopyLine() {
  const t = useWords();
  const view = useEngine('copies.state', {}).data ?? { state: 'looking' as const };
  const accept = useCommand('copies.accept');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <KeyLine
        icon={icons[view.state]}
        isGood={view.state !== 'older'}
        title={t('security:copy.title')}
        text={textOf(view, t)}
      >
        {view.state === 'older' ? (
          <Button size="sm" onPress={() => setAsking(true)}>
            {t('security:copy.accept')}
          </Button>
        ) : null}
      </KeyLine>
      {asking ? (
        <ConfirmDialog
          title={t('security:copy.accept-title')}
          confirmLabel={t('security:copy.accept-do')}
          cancelLabel={t('security:cancel')}
          onCancel={() => setAsking(false)}
          onConfirm={async () => {
            await accept.mutateAsync({});
            setAsking(false);
          }}
        >
          <p>{t('security:copy.accept-text')}</p>
          <p>{t('security:copy.accept-after')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

function textOf(view: CopyView, t: Translate): string {
  if (view.state !== 'unknown') return t(`security:copy.${view.state}`);
  return t('security:copy.unknown', { why: t(`security:copy.why.${view.why}`) });
}
