import { Eye, EyeOff } from 'lucide-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useState } from 'react';
import { useWords } from '#renderer/client/words.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import './protection.css';

interface Props {
  readonly id: string;
  readonly label: string;
  /** The id of what is said about it. */
  readonly notes: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isWrong: boolean;
  readonly autoFocus?: boolean;
  readonly onKey?: (event: KeyboardEvent) => void;
  readonly onBlur?: () => void;
  /** Stands behind the button that shows it. */
  readonly end?: ReactNode;
}

/** A password, hidden unless one asks to see it. */
export function PassphraseField(props: Props) {
  const {
    id,
    label,
    notes,
    inputRef,
    value,
    onChange,
    isWrong,
    autoFocus = false,
    onKey,
    onBlur,
    end,
  } = props;
  const t = useWords();
  const [shown, setShown] = useState(false);
  return (
    <div className="secret">
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      <div className="rw">
        <div className="field">
          <input
            {...(inputRef ? { ref: inputRef } : {})}
            id={id}
            type={shown ? 'text' : 'password'}
            value={value}
            maxLength={1024}
            autoComplete="off"
            spellCheck={false}
            autoFocus={autoFocus}
            aria-invalid={isWrong}
            aria-describedby={notes}
            onChange={(event) => onChange(event.target.value)}
            {...(onKey ? { onKeyDown: onKey, onKeyUp: onKey } : {})}
            {...(onBlur ? { onBlur } : {})}
          />
        </div>
        <IconButton
          variant="secondary"
          size="md"
          icon={shown ? EyeOff : Eye}
          label={t(shown ? 'start:hide-password' : 'start:show-password')}
          onPress={() => setShown(!shown)}
        />
        {end}
      </div>
    </div>
  );
}
