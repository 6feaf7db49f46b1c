import type { Ref } from 'react';
import { recoveryCharacters, recoveryKeyLength as keyLength } from '#domain/store/recovery-key.ts';
import { useWords } from '#renderer/client/words.ts';
import { TextField } from '#renderer/ui/field/text-field.tsx';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A recovery key as it stands on the sheet; case, blanks and hyphens do not matter. */
export function KeyField({ value, onChange, error, autoFocus = false, inputRef }: Props) {
  const t = useWords();
  const count = recoveryCharacters(value).length;
  const hint =
    count === 0 || count === keyLength
      ? t('unlock:recovery-hint')
      : t(count < keyLength ? 'unlock:recovery-short' : 'unlock:recovery-long', { count });
  return (
    <TextField
      className="key-field"
      label={t('unlock:recovery-key')}
      value={value}
      onChange={onChange}
      maxLength={100}
      autoComplete="off"
      autoFocus={autoFocus}
      hint={hint}
      error={error}
      {...(inputRef ? { inputRef } : {})}
    />
  );
}
