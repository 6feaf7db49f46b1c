import { useState } from 'react';
import { FaultError } from '#renderer/client/fault-error.ts';
import { useWords } from '#renderer/client/words.ts';
import { faultSentence } from '#wording/fault-sentence.ts';

/** Runs work of the engine and keeps the sentence of its refusal. */
export function useCommandFault() {
  const t = useWords();
  const [sentence, setSentence] = useState<string | null>(null);
  const run = async (work: () => Promise<unknown>) => {
    setSentence(null);
    try {
      await work();
    } catch (failure) {
      if (!(failure instanceof FaultError)) throw failure;
      setSentence(faultSentence(failure.fault, t));
    }
  };
  return { sentence, run };
}
