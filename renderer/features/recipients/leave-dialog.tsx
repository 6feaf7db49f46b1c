import type { ListView } from '#contract/lists.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { ConfirmDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import type { Concerned } from './concerned.ts';

interface Props extends Concerned {
  readonly list: ListView | null;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Notes that people asked to leave: the list on screen, or all. */
export function LeaveDialog({ list, chosen, count, onDone, onCancel }: Props) {
  const t = useWords();
  const leave = useCommand('recipients.leave');
  const fault = leave.error?.fault ?? null;
  return (
    <ConfirmDialog
      title={t('people:leave-title', { count })}
      confirmLabel={t('people:leave-confirm', { count })}
      cancelLabel={t('recipients:cancel')}
      onConfirm={() => leave.mutateAsync({ chosen, listId: list?.id ?? null }).then(onDone, () => undefined)}
      onCancel={onCancel}
    >
      <p>
        {list === null ? t('people:leave-from-all') : t('people:leave-from-list', { list: list.name })}{' '}
        {t('people:leave-text')}
      </p>
      {fault === null ? null : <p role="alert">{faultSentence(fault, t)}</p>}
    </ConfirmDialog>
  );
}
