import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import { useWords } from '#renderer/client/words.ts';
import { CapsLock } from '../protection/caps-lock.tsx';
import { PassphraseField } from '../protection/passphrase-field.tsx';
import { useCapsLock } from '../protection/use-caps-lock.ts';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
}

/** The password so far: nobody changes the keys of data that somebody else left open. */
export function PresentPassphrase({ value, onChange, error }: Props) {
  const t = useWords();
  const id = useId();
  const caps = useCapsLock();
  return (
    <div className="new-secret">
      <PassphraseField
        id={id}
        label={t('security:current-password')}
        notes={`${id}-notes`}
        value={value}
        onChange={onChange}
        isWrong={error !== null}
        autoFocus
        onKey={caps.look}
        onBlur={caps.forget}
      />
      <div id={`${id}-notes`} className="notes" aria-live="polite">
        <CapsLock isOn={caps.on} />
        {error === null ? null : (
          <p className="wrong">
            <CircleAlert aria-hidden="true" />
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
