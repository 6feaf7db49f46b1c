import { useWords } from '#renderer/client/words.ts';
import { ConfirmDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import type { StopQuestion } from './use-stopping.ts';

interface Props {
  readonly question: StopQuestion;
  readonly list: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before a list is deleted, and where a mailing to it waits to be sent or for its time. */
export function StopDialog({ question: { stop, waits }, list, onConfirm, onCancel }: Props) {
  const t = useWords();
  if (waits === null) {
    return (
      <ConfirmDialog
        title={t('lists:delete-title', { list })}
        confirmLabel={t('lists:delete-confirm')}
        cancelLabel={t('lists:delete-cancel')}
        isDanger
        onConfirm={onConfirm}
        onCancel={onCancel}
      >
        <p>{t('lists:delete-text')}</p>
      </ConfirmDialog>
    );
  }
  const kind = waits.code === 'list.mailing-scheduled' ? 'planned' : 'waits';
  return (
    <ConfirmDialog
      key="waits"
      title={t(`lists:${kind}-question`)}
      confirmLabel={t(`lists:${kind}-${stop}`)}
      cancelLabel={t('lists:waits-keep')}
      isDanger
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <p>{faultSentence(waits, t)}</p>
      <p>{t(`lists:${kind}-text`)}</p>
    </ConfirmDialog>
  );
}
