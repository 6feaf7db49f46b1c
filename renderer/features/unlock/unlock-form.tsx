import { ArrowBigUp, CircleAlert } from 'lucide-react';
import type { FormEvent } from 'react';
import { useId, useRef, useState } from 'react';
import type { Protection } from '#contract/store.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { useCapsLock } from './use-caps-lock.ts';
import { useWait } from './use-wait.ts';

interface Props {
  readonly protection: Protection;
  /** Until when another try is refused; 0 when a try is welcome. */
  readonly waitUntil: number;
}

interface NotesProps {
  readonly id: string;
  readonly capsLock: boolean;
  readonly wrong: string | null;
  readonly wait: string | null;
}

function Notes({ id, capsLock, wrong, wait }: NotesProps) {
  const t = useWords();
  return (
    <div id={id} aria-live="polite">
      {capsLock ? (
        <p className="caps">
          <ArrowBigUp aria-hidden="true" />
          {t('unlock:caps-lock')}
        </p>
      ) : null}
      {wrong === null ? null : (
        <p className="wrong">
          <CircleAlert aria-hidden="true" />
          {wrong}
        </p>
      )}
      {wait === null ? null : <p className="caps">{wait}</p>}
    </div>
  );
}

/** Password, with what is wrong beside it; after a wrong try the focus goes back into the field. */
export function UnlockForm({ protection, waitUntil }: Props) {
  const needsPassphrase = protection === 'passphrase';
  const t = useWords();
  const unlock = useCommand('store.unlock');
  const caps = useCapsLock();
  const wait = useWait(waitUntil);
  const [passphrase, setPassphrase] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const fault = unlock.error?.fault ?? null;
  // A wait is counted down beside the button; its fault would only say the same once more, and stand still.
  const wrong = fault === null || fault.code === 'store.wait' ? null : faultSentence(fault, t);

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (unlock.isPending || wait !== null) return;
    unlock.mutate(
      { secret: needsPassphrase ? { kind: 'passphrase', passphrase } : { kind: 'none' } },
      {
        onError: () => {
          input.current?.focus();
          input.current?.select();
        },
      },
    );
  };
  return (
    <form className="uf" onSubmit={send}>
      {needsPassphrase ? (
        <PassphraseField
          id={id}
          notes={`${id}-notes`}
          inputRef={input}
          value={passphrase}
          onChange={setPassphrase}
          isWrong={wrong !== null}
          onKey={caps.look}
          onBlur={caps.forget}
        />
      ) : (
        <p className="none">{t('unlock:no-password')}</p>
      )}
      <Notes id={`${id}-notes`} capsLock={caps.on} wrong={wrong} wait={wait} />
      <Button
        variant="primary"
        size="lg"
        className="wide"
        type="submit"
        isDisabled={wait !== null}
        isPending={unlock.isPending}
        autoFocus={!needsPassphrase}
      >
        {t('unlock:unlock')}
      </Button>
    </form>
  );
}
