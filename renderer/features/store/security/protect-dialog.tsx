import type { FormEvent } from 'react';
import { useState } from 'react';
import type { Protection } from '#contract/store.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DialogActions } from '#renderer/ui/dialog/dialog-actions.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { useFocusRefused } from '#renderer/ui/field/focus-refused.ts';
import { faultSentence } from '#wording/fault-sentence.ts';
import { NewPassphrase } from '../protection/new-passphrase.tsx';
import { PresentPassphrase } from './present-passphrase.tsx';
import type { ProtectAct } from './protect-acts.ts';
import { nextFor, placeOf, presentSecret } from './protect-acts.ts';

interface Props {
  readonly act: ProtectAct;
  readonly protection: Protection;
  readonly onDone: () => void;
}

/** Sets, changes or takes away the password, or hands the key to the keychain. The data are not encrypted anew. */
export function ProtectDialog({ act, protection, onDone }: Props) {
  const t = useWords();
  const command = useCommand('store.protect');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const form = useFocusRefused(command.error);
  const fault = command.error?.fault ?? null;
  const place = fault === null ? null : placeOf(fault);
  const sentence = fault === null ? null : faultSentence(fault, t);
  const asksCurrent = protection === 'passphrase';

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (command.isPending) return;
    command.mutate(
      { current: presentSecret(protection, current), next: nextFor(act, next) },
      { onSuccess: onDone },
    );
  };
  return (
    <Dialog title={t(`security:${act}-title`)} onClose={onDone} isDismissable={false}>
      <form ref={form} onSubmit={send} noValidate>
        <div className="content">
          {act === 'keychain' || act === 'remove' ? <p>{t(`security:${act}-what`)}</p> : null}
          {asksCurrent ? (
            <PresentPassphrase
              value={current}
              onChange={setCurrent}
              error={place === 'current' ? sentence : null}
            />
          ) : null}
          {act === 'set' || act === 'change' ? (
            <NewPassphrase
              label={t('start:new-password')}
              value={next}
              onChange={setNext}
              autoFocus={!asksCurrent}
              error={place === 'next' ? sentence : null}
            />
          ) : null}
          {place === 'form' ? <Banner tone="danger">{sentence}</Banner> : null}
        </div>
        <DialogActions
          main={
            <Button
              variant={act === 'remove' ? 'danger' : 'primary'}
              type="submit"
              isPending={command.isPending}
            >
              {t(`security:${act}-do`)}
            </Button>
          }
          cancel={<Button onPress={onDone}>{t('security:cancel')}</Button>}
        />
      </form>
    </Dialog>
  );
}
