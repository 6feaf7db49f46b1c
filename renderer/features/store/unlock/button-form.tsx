import { useId } from 'react';
import type { KeychainState } from '#contract/store.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { UnlockNotes } from './unlock-notes.tsx';
import { useUnlock } from './use-unlock.ts';

interface Props {
  /** `none`: the key lies beside the data. */
  readonly kind: 'keychain' | 'none';
  /** What the keychain said when it was asked last; null: it was not asked. */
  readonly keychain: KeychainState | null;
  readonly hasRecoveryKey: boolean;
  readonly waitUntil: number;
}

/** Data that open by one button. A keychain that does not answer is named, and can be asked again. */
export function ButtonForm({ kind, keychain, hasRecoveryKey, waitUntil }: Props) {
  const t = useWords();
  const id = useId();
  const { send, fault, wrong, wait, isPending } = useUnlock(waitUntil, () => ({ kind }));
  const said = fault?.code === 'store.keychain' ? fault.params.state : keychain;
  const isSilent = kind === 'keychain' && said !== null && said !== 'works';
  const trouble = isSilent ? t(`start:keychain.${said}`) : wrong;
  const opens = isSilent ? 'unlock:open-again' : 'unlock:open';
  return (
    <form className="uf" onSubmit={send}>
      <p className="none">{t(kind === 'keychain' ? 'unlock:by-keychain' : 'unlock:no-password')}</p>
      <UnlockNotes id={id} wrong={trouble} wait={wait} />
      {isSilent ? (
        <p className="help">{t(hasRecoveryKey ? 'unlock:keychain-help' : 'unlock:keychain-help-none')}</p>
      ) : null}
      <Button
        variant="primary"
        size="lg"
        className="wide"
        type="submit"
        isDisabled={wait !== null}
        isPending={isPending}
        autoFocus
        aria-describedby={id}
      >
        {t(kind === 'none' ? 'unlock:unlock' : opens)}
      </Button>
    </form>
  );
}
