import { ChevronRight, Pause, Play, Square } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Progress } from '#contract/mailings.ts';
import { useCommandsHere } from '#renderer/client/commands-here.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { sumDeliveries } from '../delivery-sums.ts';
import type { Phase } from './phase.ts';

interface Props {
  readonly progress: Progress;
  readonly phase: Exclude<Phase, 'draft' | 'scheduled'>;
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
  const primary = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // What had the focus is gone with the hold, or with the last mail: here is what can be done next.
    if (phase !== 'paused' && document.activeElement === document.body) primary.current?.focus();
  }, [phase]);
  const isUnderWay = phase === 'sending' || phase === 'paused';
  useCommandsHere({
    'pause-sending': phase === 'sending' && !busy ? onPause : null,
    'resume-sending': phase === 'paused' && !busy ? onResume : null,
    'stop-sending': isUnderWay && !busy ? () => setAsking(true) : null,
    'report-of-mailing': phase === 'sent' || phase === 'stopped' ? onReport : null,
  });
  if (phase === 'hold') return <span className="gap" />;
  if (phase === 'sent' || phase === 'stopped')
    return (
      <Button ref={primary} variant="primary" iconEnd={ChevronRight} onPress={onReport}>
        {t('send:report')}
      </Button>
    );
  const { waiting } = sumDeliveries(progress.counts);
  const byHand = progress.mailing.pauseReason === 'by-hand' || progress.mailing.pauseReason === 'restart';
  // Not disabled meanwhile: a disabled button loses the focus, and the other act is to stand in its place.
  const unlessBusy = (act: () => void) => () => {
    if (!busy) act();
  };
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
        <Button ref={primary} variant="primary" icon={Pause} onPress={unlessBusy(onPause)}>
          {t('send:pause')}
        </Button>
      ) : (
        <Button ref={primary} variant="primary" icon={Play} onPress={unlessBusy(onResume)}>
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
