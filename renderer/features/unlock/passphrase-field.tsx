import { Eye, EyeOff } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import { useState } from 'react';
import { useWords } from '#renderer/client/words.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';

interface Props {
  readonly id: string;
  /** The id of what is said about it. */
  readonly notes: string;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isWrong: boolean;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
}

/** The password, hidden unless one asks to see it. */
export function PassphraseField({ id, notes, inputRef, value, onChange, isWrong, onKey, onBlur }: Props) {
  const t = useWords();
  const [shown, setShown] = useState(false);
  return (
    <>
      <label className="lab" htmlFor={id}>
        {t('unlock:password')}
      </label>
      <div className="rw">
        <div className="field">
          <input
            ref={inputRef}
            id={id}
            type={shown ? 'text' : 'password'}
            value={value}
            maxLength={1024}
            autoComplete="off"
            spellCheck={false}
            autoFocus
            aria-invalid={isWrong}
            aria-describedby={notes}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={onKey}
            onKeyUp={onKey}
            onBlur={onBlur}
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
  );
}
