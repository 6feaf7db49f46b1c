import type { FormEvent } from 'react';
import { useState } from 'react';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DialogActions } from '#renderer/ui/dialog/dialog-actions.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { TextField } from '#renderer/ui/field/text-field.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';

export type PasswordAct = 'set' | 'change' | 'remove';

interface Props {
  readonly act: PasswordAct;
  readonly onDone: () => void;
}

/** Sets, changes or takes away the password. The data themselves are not encrypted anew. */
export function PasswordDialog({ act, onDone }: Props) {
  const t = useWords();
  const command = useCommand('store.set-passphrase');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeated, setRepeated] = useState('');
  const [differ, setDiffer] = useState(false);
  const fault = command.error?.fault ?? null;
  const sentence = fault === null ? null : faultSentence(fault, t);
  const isAt = (field: 'current' | 'next') =>
    fault !== null &&
    (field === 'current'
      ? fault.code === 'store.wrong-passphrase' || fault.code === 'store.wait'
      : fault.code === 'store.passphrase-too-short');

  const send = (event: FormEvent) => {
    event.preventDefault();
    const wrong = act !== 'remove' && next !== repeated;
    setDiffer(wrong);
    if (wrong || command.isPending) return;
    command.mutate(
      { current: act === 'set' ? null : current, next: act === 'remove' ? null : next },
      { onSuccess: onDone },
    );
  };
  const field = { type: 'password', autoComplete: 'off', maxLength: 1024 } as const;
  return (
    <Dialog title={t(`settings:${act}-title`)} onClose={onDone} isDismissable={false}>
      <form onSubmit={send} noValidate>
        <div className="content">
          {act === 'set' ? null : (
            <TextField
              {...field}
              label={t('settings:current-password')}
              value={current}
              onChange={setCurrent}
              error={isAt('current') ? sentence : null}
              autoFocus
            />
          )}
          {act === 'remove' ? null : (
            <>
              <TextField
                {...field}
                label={t('settings:new-password')}
                hint={t('settings:new-password-hint')}
                value={next}
                onChange={setNext}
                error={isAt('next') ? sentence : null}
                autoFocus={act === 'set'}
              />
              <TextField
                {...field}
                label={t('settings:repeat-password')}
                value={repeated}
                onChange={setRepeated}
                error={differ ? t('settings:passwords-differ') : null}
              />
              <p>{t('settings:password-lost')}</p>
            </>
          )}
          {fault !== null && !isAt('current') && !isAt('next') ? (
            <Banner tone="danger">{sentence}</Banner>
          ) : null}
        </div>
        <DialogActions
          main={
            <Button
              variant={act === 'remove' ? 'danger' : 'primary'}
              type="submit"
              isDisabled={command.isPending}
            >
              {t(`settings:${act}-do`)}
            </Button>
          }
          cancel={<Button onPress={onDone}>{t('settings:cancel')}</Button>}
        />
      </form>
    </Dialog>
  );
}
