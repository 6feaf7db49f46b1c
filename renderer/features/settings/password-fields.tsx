import { useWords } from '#renderer/client/words.ts';
import { TextField } from '#renderer/ui/field/text-field.tsx';

export type PasswordAct = 'set' | 'change' | 'remove';

export interface Passwords {
  readonly current: string;
  readonly next: string;
  readonly repeated: string;
}

interface Props {
  readonly act: PasswordAct;
  readonly passwords: Passwords;
  readonly onChange: (passwords: Passwords) => void;
  readonly errors: Readonly<Record<keyof Passwords, string | null>>;
}

const field = { type: 'password', autoComplete: 'off', maxLength: 1024 } as const;

/** The present password where there is one, and the new one twice where there will be one. */
export function PasswordFields({ act, passwords, onChange, errors }: Props) {
  const t = useWords();
  const bind = (key: keyof Passwords) => ({
    ...field,
    value: passwords[key],
    onChange: (value: string) => onChange({ ...passwords, [key]: value }),
    error: errors[key],
  });
  return (
    <>
      {act === 'set' ? null : (
        <TextField {...bind('current')} label={t('settings:current-password')} autoFocus />
      )}
      {act === 'remove' ? (
        <p>{t('settings:remove-text')}</p>
      ) : (
        <>
          <TextField
            {...bind('next')}
            label={t('settings:new-password')}
            hint={t('settings:new-password-hint')}
            autoFocus={act === 'set'}
          />
          <TextField {...bind('repeated')} label={t('settings:repeat-password')} />
          <p>{t('settings:password-lost')}</p>
        </>
      )}
    </>
  );
}
