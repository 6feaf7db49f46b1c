import type { FormEvent } from 'react';
import { useState } from 'react';
import type { Fault } from '#contract/faults.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DialogActions } from '#renderer/ui/dialog/dialog-actions.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { useFocusRefused } from '#renderer/ui/field/focus-refused.ts';
import { faultSentence } from '#wording/fault-sentence.ts';
import type { PasswordAct, Passwords } from './password-fields.tsx';
import { PasswordFields } from './password-fields.tsx';

interface Props {
  readonly act: PasswordAct;
  readonly onDone: () => void;
}

/** The field a refusal belongs beside. */
function fieldOf(fault: Fault): 'current' | 'next' | 'form' {
  if (fault.code === 'store.wrong-passphrase' || fault.code === 'store.wait') return 'current';
  return fault.code === 'store.passphrase-too-short' ? 'next' : 'form';
}

/** Sets, changes or takes away the password. The data themselves are not encrypted anew. */
export function PasswordDialog({ act, onDone }: Props) {
  const t = useWords();
  const command = useCommand('store.protect');
  const [passwords, setPasswords] = useState<Passwords>({ current: '', next: '', repeated: '' });
  /** Which try it was that the two entries differed in; null when they did not. */
  const [differ, setDiffer] = useState<number | null>(null);
  const form = useFocusRefused(command.error ?? differ);
  const fault = command.error?.fault ?? null;
  const place = fault === null ? null : fieldOf(fault);
  const sentence = fault === null ? null : faultSentence(fault, t);

  const send = (event: FormEvent) => {
    event.preventDefault();
    const { current, next, repeated } = passwords;
    const wrong = act !== 'remove' && next !== repeated;
    setDiffer(wrong ? (differ ?? 0) + 1 : null);
    if (wrong) command.reset();
    if (wrong || command.isPending) return;
    command.mutate(
      {
        current: act === 'set' ? { kind: 'none' } : { kind: 'passphrase', passphrase: current },
        next: act === 'remove' ? { kind: 'none' } : { kind: 'passphrase', passphrase: next },
      },
      { onSuccess: onDone },
    );
  };
  return (
    <Dialog title={t(`settings:${act}-title`)} onClose={onDone} isDismissable={false}>
      <form ref={form} onSubmit={send} noValidate>
        <div className="content">
          <PasswordFields
            act={act}
            passwords={passwords}
            onChange={setPasswords}
            errors={{
              current: place === 'current' ? sentence : null,
              next: place === 'next' ? sentence : null,
              repeated: differ !== null ? t('settings:passwords-differ') : null,
            }}
          />
          {place === 'form' ? <Banner tone="danger">{sentence}</Banner> : null}
        </div>
        <DialogActions
          main={
            <Button
              variant={act === 'remove' ? 'danger' : 'primary'}
              type="submit"
              isPending={command.isPending}
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
