import { useId, useState } from 'react';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeyField } from '../sheet/key-field.tsx';
import { UnlockNotes } from './unlock-notes.tsx';
import { useUnlock } from './use-unlock.ts';

interface Props {
  readonly waitUntil: number;
  /** Hears the key that is tried: it is needed once more to set a new password. */
  readonly onTry: (key: string) => void;
}

/** The recovery key from the sheet; a typing mistake is told from the key of another store. */
export function RecoveryForm({ waitUntil, onTry }: Props) {
  const t = useWords();
  const id = useId();
  const [key, setKey] = useState('');
  const { send, input, wrong, wait, isPending } = useUnlock(waitUntil, () => {
    onTry(key);
    return { kind: 'recovery', key };
  });
  return (
    <form className="uf recovery" onSubmit={send} noValidate>
      <KeyField value={key} onChange={setKey} error={wrong} autoFocus inputRef={input} />
      <UnlockNotes id={id} wrong={null} wait={wait} />
      <Button
        variant="primary"
        size="lg"
        className="wide"
        type="submit"
        isDisabled={wait !== null || key.trim() === ''}
        isPending={isPending}
        aria-describedby={id}
      >
        {t('unlock:unlock')}
      </Button>
    </form>
  );
}
