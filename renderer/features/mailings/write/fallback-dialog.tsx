import type { FormEvent } from 'react';
import { useState } from 'react';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DialogActions } from '#renderer/ui/dialog/dialog-actions.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { TextField } from '#renderer/ui/field/text-field.tsx';

interface Props {
  readonly field: string;
  readonly fallback: string;
  readonly onSave: (fallback: string) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** What stands in the mail where a person's field is empty. */
export function FallbackDialog({ field, fallback, onSave, onRemove, onClose }: Props) {
  const t = useWords();
  const [text, setText] = useState(fallback);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(text.trim());
  };
  return (
    <Dialog title={t('write:fallback.title', { field })} onClose={onClose}>
      <form onSubmit={submit}>
        <div className="content">
          <TextField
            autoFocus
            label={t('write:fallback.label')}
            hint={t('write:fallback.hint')}
            value={text}
            onChange={setText}
            maxLength={200}
          />
        </div>
        <DialogActions
          main={
            <Button variant="primary" type="submit">
              {t('write:fallback.save')}
            </Button>
          }
          cancel={
            <>
              <Button variant="ghost" onPress={onRemove}>
                {t('write:fallback.remove')}
              </Button>
              <Button onPress={onClose}>{t('write:cancel')}</Button>
            </>
          }
        />
      </form>
    </Dialog>
  );
}
