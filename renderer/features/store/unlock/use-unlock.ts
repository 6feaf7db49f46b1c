import type { FormEvent, RefObject } from 'react';
import { useRef } from 'react';
import type { Secret } from '#contract/store.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { faultSentence } from '#wording/fault-sentence.ts';
import { useWait } from './use-wait.ts';

/** One way in: tries a secret, says why it was refused, and leads back to the field it stood in. */
export function useUnlock(waitUntil: number, secret: () => Secret) {
  const t = useWords();
  const unlock = useCommand('store.unlock');
  const wait = useWait(waitUntil);
  const input: RefObject<HTMLInputElement | null> = useRef(null);
  const fault = unlock.error?.fault ?? null;
  // A wait is counted down beside the button; its fault would only say the same once more, and stand still.
  const wrong = fault === null || fault.code === 'store.wait' ? null : faultSentence(fault, t);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (unlock.isPending || wait !== null) return;
    unlock.mutate(
      { secret: secret() },
      {
        onError: () => {
          input.current?.focus();
          input.current?.select();
        },
      },
    );
  };
  return { send, input, fault, wrong, wait, isPending: unlock.isPending };
}
