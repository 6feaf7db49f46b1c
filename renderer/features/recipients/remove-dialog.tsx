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

/** Asks before people are removed, with their number on the button. */
export function RemoveDialog({ list, chosen, count, onDone, onCancel }: Props) {
  const t = useWords();
  const remove = useCommand('recipients.remove');
  const fault = remove.error?.fault ?? null;
  return (
    <ConfirmDialog
      title={t('recipients:remove-title', { count })}
      confirmLabel={t('recipients:remove-confirm', { count })}
      cancelLabel={t('recipients:cancel')}
      isDanger
      onConfirm={() => remove.mutateAsync({ chosen, listId: list?.id ?? null }).then(onDone, () => undefined)}
      onCancel={onCancel}
    >
      <p>
        {list === null
          ? t('recipients:remove-from-all')
          : t('recipients:remove-from-list', { list: list.name })}
      </p>
      {fault === null ? null : <p role="alert">{faultSentence(fault, t)}</p>}
    </ConfirmDialog>
  );
}
