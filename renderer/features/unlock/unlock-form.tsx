import { ArrowBigUp, CircleAlert, Eye, EyeOff } from 'lucide-react';
import type { FormEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { useFormat } from '#renderer/client/format.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useNow } from '#renderer/client/use-now.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { useCapsLock } from './use-caps-lock.ts';

interface Props {
  readonly needsPassphrase: boolean;
  /** Until when another try is refused; 0 when a try is welcome. */
  readonly waitUntil: number;
}

/** Counts a wait down in words; null when there is none. */
function useWait(waitUntil: number): string | null {
  const t = useWords();
  const format = useFormat();
  const [waits, setWaits] = useState(() => waitUntil > Date.now());
  const now = useNow(waits ? 250 : null);
  useEffect(() => setWaits(waitUntil > Date.now()), [waitUntil, now]);
  if (!waits || waitUntil <= now) return null;
  return t('unlock:wait', { left: format.seconds(Math.ceil((waitUntil - now) / 1000)) });
}

/** Password, with what is wrong beside it; after a wrong try the focus goes back into the field. */
export function UnlockForm({ needsPassphrase, waitUntil }: Props) {
  const t = useWords();
  const unlock = useCommand('store.unlock');
  const caps = useCapsLock();
  const wait = useWait(waitUntil);
  const [passphrase, setPassphrase] = useState('');
  const [shown, setShown] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const fault = unlock.error?.fault ?? null;

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (unlock.isPending || wait !== null) return;
    unlock.mutate(
      { passphrase: needsPassphrase ? passphrase : null },
      { onError: () => input.current?.select() },
    );
  };
  const told = fault !== null && !(fault.code === 'store.wait' && wait === null);
  return (
    <form className="uf" onSubmit={send}>
      {needsPassphrase ? (
        <>
          <label className="lab" htmlFor={id}>
            {t('unlock:password')}
          </label>
          <div className="rw">
            <div className="field">
              <input
                ref={input}
                id={id}
                type={shown ? 'text' : 'password'}
                value={passphrase}
                maxLength={1024}
                autoComplete="off"
                spellCheck={false}
                autoFocus
                aria-invalid={told}
                aria-describedby={`${id}-notes`}
                onChange={(event) => setPassphrase(event.target.value)}
                onKeyDown={caps.onKeyDown}
                onKeyUp={caps.onKeyUp}
                onBlur={caps.onBlur}
              />
            </div>
            <IconButton
              variant="secondary"
              size="md"
              icon={shown ? EyeOff : Eye}
              label={t(shown ? 'unlock:hide-password' : 'unlock:show-password')}
              onPress={() => setShown(!shown)}
            />
          </div>
        </>
      ) : (
        <p className="none">{t('unlock:no-password')}</p>
      )}
      <div id={`${id}-notes`} aria-live="polite">
        {caps.on ? (
          <p className="caps">
            <ArrowBigUp aria-hidden="true" />
            {t('unlock:caps-lock')}
          </p>
        ) : null}
        {told ? (
          <p className="wrong">
            <CircleAlert aria-hidden="true" />
            {wait !== null && fault.code === 'store.wait' ? wait : faultSentence(fault, t)}
          </p>
        ) : null}
        {wait !== null && fault?.code !== 'store.wait' ? <p className="caps">{wait}</p> : null}
      </div>
      <Button
        variant="primary"
        size="lg"
        className="wide"
        type="submit"
        isDisabled={unlock.isPending || wait !== null}
        autoFocus={!needsPassphrase}
      >
        {t('unlock:unlock')}
      </Button>
    </form>
  );
}
