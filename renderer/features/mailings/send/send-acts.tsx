import { ChevronRight, Pause, Play, Square } from 'lucide-react';
import { useState } from 'react';
import type { Progress } from '#contract/mailings.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { sumDeliveries } from '../delivery-sums.ts';
import type { Phase } from './phase.ts';

interface Props {
  readonly progress: Progress;
  readonly phase: Exclude<Phase, 'draft'>;
  readonly busy: boolean;
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly onStop: () => Promise<void>;
  readonly onReport: () => void;
}

/** What can be done with a mailing under way. */
export function SendActs({ progress, phase, busy, onPause, onResume, onStop, onReport }: Props) {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  if (phase === 'hold') return <span className="gap" />;
  if (phase === 'sent' || phase === 'stopped')
    return (
      <Button variant="primary" iconEnd={ChevronRight} onPress={onReport}>
        {t('send:report')}
      </Button>
    );
  const { waiting } = sumDeliveries(progress.counts);
  const byHand = progress.mailing.pauseReason === 'by-hand' || progress.mailing.pauseReason === 'restart';
  const stop = async () => {
    await onStop();
    setAsking(false);
  };
  return (
    <>
      <Button icon={Square} className="acts-" isDisabled={busy} onPress={() => setAsking(true)}>
        {t('send:stop')}
      </Button>
      {phase === 'sending' ? (
        <Button variant="primary" icon={Pause} isDisabled={busy} onPress={onPause}>
          {t('send:pause')}
        </Button>
      ) : (
        <Button variant="primary" icon={Play} isDisabled={busy} onPress={onResume}>
          {t(byHand ? 'send:resume' : 'send:resume.try')}
        </Button>
      )}
      {asking ? (
        <ConfirmDialog
          title={t('send:stop.title')}
          confirmLabel={t('send:stop.do', { count: waiting })}
          cancelLabel={t('send:stop.keep')}
          isDanger
          onCancel={() => setAsking(false)}
          onConfirm={stop}
        >
          <p>{t('send:stop.text', { done: progress.total - waiting, rest: waiting })}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
