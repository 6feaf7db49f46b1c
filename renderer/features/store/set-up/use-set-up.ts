import { useRef, useState } from 'react';
import { useCommand } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/client/words.ts';
import { useKeychain } from '../protection/use-keychain.ts';
import { useRecoveryKey } from '../sheet/use-recovery-key.ts';
import type { SetUpDraft } from './set-up-draft.ts';
import { doneSteps, emptyDraft, orderOf } from './set-up-draft.ts';

/** The draft of a club, what it still lacks, and the one call that makes it. */
export function useSetUp(onDone: () => void) {
  const language = useLanguage();
  const create = useCommand('store.create');
  const [draft, setDraft] = useState<SetUpDraft>(emptyDraft);
  const [tried, setTried] = useState(false);
  const keychain = useKeychain(draft.protection);
  const sheet = useRecoveryKey();
  const name = useRef<HTMLInputElement>(null);
  const passphrase = useRef<HTMLInputElement>(null);
  const { selected } = keychain;
  const done = doneSteps(draft, selected, sheet.groups);

  /** Makes the club, or says what is missing and leads there. */
  const finish = () => {
    setTried(true);
    if (create.isPending) return;
    if (!done.has('club')) name.current?.focus();
    else if (!done.has('protection')) passphrase.current?.focus();
    else if (done.has('sheet') && selected !== null && sheet.key !== null) {
      // A promise of its own: this screen is taken away while the new store opens, and its callbacks with it.
      create.mutateAsync(orderOf(draft, selected, language, sheet.key)).then(onDone, () => undefined);
    }
  };
  return {
    draft,
    change: (part: Partial<SetUpDraft>) => setDraft((before) => ({ ...before, ...part })),
    tried,
    keychain,
    sheet,
    done,
    finish,
    isBusy: create.isPending,
    fault: create.error?.fault ?? sheet.fault,
    refs: { name, passphrase },
  };
}
