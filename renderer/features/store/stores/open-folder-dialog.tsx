import type { FormEvent } from 'react';
import { useState } from 'react';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DialogActions } from '#renderer/ui/dialog/dialog-actions.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { FolderField } from './folder-field.tsx';

interface Props {
  readonly onClose: () => void;
}

/** Opens a data store by the path of its folder, such as one on a memory stick. */
export function OpenFolderDialog({ onClose }: Props) {
  const t = useWords();
  const open = useCommand('store.open-folder');
  const [folder, setFolder] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (folder.trim() === '' || open.isPending) return;
    open.mutate({ folder: folder.trim() }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t('security:open-folder-title')} onClose={onClose} isDismissable={false}>
      <form onSubmit={send} noValidate>
        <div className="content">
          <FolderField
            purpose="open-store"
            label={t('security:open-folder-field')}
            hint={t('security:open-folder-hint')}
            value={folder}
            onChange={setFolder}
            fits={() => t('security:open-folder-found')}
            autoFocus
            error={open.error ? faultSentence(open.error.fault, t) : null}
          />
        </div>
        <DialogActions
          main={
            <Button variant="primary" type="submit" isDisabled={open.isPending || folder.trim() === ''}>
              {t('security:open-folder-do')}
            </Button>
          }
          cancel={<Button onPress={onClose}>{t('security:cancel')}</Button>}
        />
      </form>
    </Dialog>
  );
}
