import type { FormEvent } from 'react';
import { useState } from 'react';
import type { Secret } from '#contract/store.ts';
import type { FaultError } from '#renderer/client/fault-error.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFocusRefused } from '#renderer/ui/field/focus-refused.ts';
import { Select } from '#renderer/ui/field/select.tsx';
import { TextField } from '#renderer/ui/field/text-field.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';

type Way = 'ours' | 'passphrase' | 'recovery' | 'keychain';

interface Props {
  /** The key of the open data opens this backup too. */
  readonly withOpenKey: boolean;
  readonly isBusy: boolean;
  /** Why it was refused, another one each time. */
  readonly refusal: FaultError | null;
  readonly onSecret: (secret: Secret | null) => void;
}

function secretOf(way: Way, typed: string): Secret | null {
  switch (way) {
    case 'ours':
      return null;
    case 'passphrase':
      return { kind: 'passphrase', passphrase: typed };
    case 'recovery':
      return { kind: 'recovery', key: typed };
    case 'keychain':
      return { kind: 'keychain' };
  }
}

/** By what a backup is opened, and the way to look inside. */
export function SecretFields({ withOpenKey, isBusy, refusal, onSecret }: Props) {
  const t = useWords();
  const ways: readonly Way[] = withOpenKey
    ? ['ours', 'passphrase', 'recovery', 'keychain']
    : ['passphrase', 'recovery', 'keychain'];
  const [way, setWay] = useState<Way>(withOpenKey ? 'ours' : 'passphrase');
  const [typed, setTyped] = useState('');
  const form = useFocusRefused(refusal);
  const error = refusal === null ? null : faultSentence(refusal.fault, t);
  const asks = way === 'passphrase' || way === 'recovery';
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSecret(secretOf(way, typed));
  };
  return (
    <form ref={form} className="stack" onSubmit={send} noValidate>
      <Select
        label={t('backup:restore.opens-with')}
        options={ways.map((key) => ({ key, label: t(`backup:restore.with.${key}`) }))}
        selected={way}
        onSelect={(next) => {
          setWay(next);
          setTyped('');
        }}
      />
      {asks ? (
        <TextField
          label={t(`backup:restore.${way}`)}
          type={way === 'passphrase' ? 'password' : 'text'}
          autoComplete="off"
          value={typed}
          onChange={setTyped}
          maxLength={1024}
          error={error}
        />
      ) : (
        <p className="wrong" role="alert">
          {error}
        </p>
      )}
      <div className="rw">
        <Button type="submit" variant="primary" isDisabled={isBusy || (asks && typed === '')}>
          {t('backup:restore.look')}
        </Button>
      </div>
    </form>
  );
}
