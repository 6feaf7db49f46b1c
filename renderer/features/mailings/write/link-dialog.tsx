import type { FormEvent } from 'react';
import { useState } from 'react';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DialogActions } from '#renderer/ui/dialog/dialog-actions.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { TextField } from '#renderer/ui/field/text-field.tsx';
import { hrefOf } from './href.ts';

interface Props {
  readonly href: string;
  /** Null: text is chosen already and only gets the link. */
  readonly text: string | null;
  readonly onSave: (href: string, text: string | null) => void;
  /** Null: there is no link to remove yet. */
  readonly onRemove: (() => void) | null;
  readonly onClose: () => void;
}

/** Where a link leads, and its words where none are chosen. */
export function LinkDialog({ href, text, onSave, onRemove, onClose }: Props) {
  const t = useWords();
  const [address, setAddress] = useState(href);
  const [words, setWords] = useState(text);
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const whole = hrefOf(address);
    if (whole === null) return setWrong(true);
    onSave(whole, words === null ? null : words.trim() || address.trim());
  };
  return (
    <Dialog title={t('write:link.title')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <div className="content">
          <TextField
            autoFocus
            label={t('write:link.label')}
            hint={t('write:link.hint')}
            error={wrong ? t('write:link.bad') : null}
            value={address}
            onChange={(value) => {
              setAddress(value);
              setWrong(false);
            }}
            maxLength={2000}
          />
          {words === null ? null : (
            <TextField label={t('write:link.text')} value={words} onChange={setWords} maxLength={500} />
          )}
        </div>
        <DialogActions
          main={
            <Button variant="primary" type="submit">
              {t('write:link.save')}
            </Button>
          }
          cancel={
            <>
              {onRemove === null ? null : (
                <Button variant="ghost" onPress={onRemove}>
                  {t('write:link.remove')}
                </Button>
              )}
              <Button onPress={onClose}>{t('write:cancel')}</Button>
            </>
          }
        />
      </form>
    </Dialog>
  );
}
