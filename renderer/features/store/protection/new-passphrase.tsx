import { CircleAlert } from 'lucide-react';
import type { Ref } from 'react';
import { useCallback, useId } from 'react';
import { useCallEngine } from '#renderer/client/engine.tsx';
import { useWords } from '#renderer/client/words.ts';
import { useTyped } from '../use-typed.ts';
import { CapsLock } from './caps-lock.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { Strength } from './strength.tsx';
import { useCapsLock } from './use-caps-lock.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
  /** Why it was refused, or null. */
  readonly error: string | null;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A new password, with its strength in words while it is typed. Strength advises; only length is enforced. */
export function NewPassphrase({ label, value, onChange, autoFocus = false, error, inputRef }: Props) {
  const t = useWords();
  const id = useId();
  const caps = useCapsLock();
  const call = useCallEngine();
  const judge = useCallback((passphrase: string) => call('store.judge-passphrase', { passphrase }), [call]);
  const { answer } = useTyped(value, judge);
  const isShort = answer !== null && !answer.longEnough;
  // Whoever has chosen well needs no advice.
  const advice = answer !== null && answer.score >= 3 ? null : t('start:password-hint');
  const hint = isShort ? t('start:too-short', { least: answer.least }) : advice;
  return (
    <div className="new-secret">
      <PassphraseField
        id={id}
        label={label}
        notes={`${id}-notes`}
        value={value}
        onChange={onChange}
        isWrong={error !== null}
        autoFocus={autoFocus}
        onKey={caps.look}
        onBlur={caps.forget}
        end={<Strength judgement={answer} />}
        {...(inputRef ? { inputRef } : {})}
      />
      <div id={`${id}-notes`} className="notes">
        <CapsLock isOn={caps.on} />
        {error === null ? (
          hint === null ? null : (
            <p>{hint}</p>
          )
        ) : (
          <p className="wrong">
            <CircleAlert aria-hidden="true" />
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
