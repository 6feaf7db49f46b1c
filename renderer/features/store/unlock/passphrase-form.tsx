import { useId, useState } from 'react';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { PassphraseField } from '../protection/passphrase-field.tsx';
import { useCapsLock } from '../protection/use-caps-lock.ts';
import { UnlockNotes } from './unlock-notes.tsx';
import { useUnlock } from './use-unlock.ts';

interface Props {
  /** Until when another try is refused; 0 when a try is welcome. */
  readonly waitUntil: number;
}

/** Password, with what is wrong beside it; after a wrong try the focus goes back into the field. */
export function PassphraseForm({ waitUntil }: Props) {
  const t = useWords();
  const caps = useCapsLock();
  const [passphrase, setPassphrase] = useState('');
  const id = useId();
  const { send, input, wrong, wait, isPending } = useUnlock(waitUntil, () => ({
    kind: 'passphrase',
    passphrase,
  }));
  return (
    <form className="uf" onSubmit={send}>
      <PassphraseField
        id={id}
        label={t('unlock:password')}
        notes={`${id}-notes`}
        inputRef={input}
        value={passphrase}
        onChange={setPassphrase}
        isWrong={wrong !== null}
        autoFocus
        onKey={caps.look}
        onBlur={caps.forget}
      />
      <UnlockNotes id={`${id}-notes`} capsLock={caps.on} wrong={wrong} wait={wait} />
      <Button
        variant="primary"
        size="lg"
        className="wide"
        type="submit"
        isDisabled={wait !== null}
        isPending={isPending}
      >
        {t('unlock:unlock')}
      </Button>
    </form>
  );
}
