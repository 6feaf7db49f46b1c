import type { FormEvent } from 'react';
import { useState } from 'react';
import type { StoreStatus } from '#contract/store.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { GateTop } from '../gate-top.tsx';
import { markOf } from '../mark.ts';
import { NewPassphrase } from '../protection/new-passphrase.tsx';
import { ProtectionChoice } from '../protection/protection-choice.tsx';
import type { OwnProtection } from '../protection/protection-choice.tsx';
import { useKeychain } from '../protection/use-keychain.ts';
import { KeyField } from '../sheet/key-field.tsx';
import { RunningJob } from './running-job.tsx';
import { UnlockNotes } from './unlock-notes.tsx';
import './unlock.css';

interface Props {
  readonly status: Extract<StoreStatus, { state: 'open' }>;
  /** The key that opened the data; null when the window was loaded anew since, so that it is asked for again. */
  readonly recoveryKey: string | null;
  readonly onDone: () => void;
}

function NewProtectionForm({ recoveryKey, onDone }: Omit<Props, 'status'>) {
  const t = useWords();
  const protect = useCommand('store.protect');
  const [chosen, setChosen] = useState<OwnProtection | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [typedKey, setTypedKey] = useState('');
  const keychain = useKeychain(chosen);
  const { selected } = keychain;
  const fault = protect.error?.fault ?? null;
  const isShort = fault?.code === 'store.passphrase-too-short';
  const words = fault === null ? null : faultSentence(fault, t);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (protect.isPending || selected === null) return;
    // A promise of its own: the screen goes as soon as the new protection stands.
    protect
      .mutateAsync({
        current: { kind: 'recovery', key: recoveryKey ?? typedKey },
        next: selected === 'keychain' ? { kind: 'keychain' } : { kind: 'passphrase', passphrase },
      })
      .then(onDone, () => undefined);
  };
  return (
    <form className="uf new" onSubmit={send} noValidate>
      {recoveryKey === null ? <KeyField value={typedKey} onChange={setTypedKey} error={null} /> : null}
      <ProtectionChoice
        keychain={keychain.state}
        selected={selected}
        onSelect={setChosen}
        onAskAgain={keychain.askAgain}
      />
      {selected === 'passphrase' ? (
        <NewPassphrase
          label={t('start:new-password')}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus={recoveryKey !== null}
          error={isShort ? words : null}
        />
      ) : null}
      <UnlockNotes id="new-protection" wrong={isShort ? null : words} wait={null} />
      <Button variant="primary" size="lg" className="wide" type="submit" isPending={protect.isPending}>
        {t('unlock:new-do')}
      </Button>
    </form>
  );
}

/** After the recovery key: what shall open the data from now on. It cannot be put off. */
export function NewProtectionScreen({ status, recoveryKey, onDone }: Props) {
  const t = useWords();
  const organisation = useEngine('organisation.get', {}).data;
  return (
    <div className="gate">
      <GateTop />
      <main className="uc">
        <span className="om" aria-hidden="true">
          {markOf(organisation?.name ?? '')}
        </span>
        <h1>{t('unlock:new-title')}</h1>
        <p className="us">{t('unlock:new-text')}</p>
        <NewProtectionForm recoveryKey={recoveryKey} onDone={onDone} />
      </main>
      <RunningJob folder={status.folder} />
    </div>
  );
}
