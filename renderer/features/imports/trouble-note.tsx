import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import type { Trouble } from './use-attempt.ts';

/** Why the last thing did not work, as a sentence. */
export function TroubleNote({ trouble }: { readonly trouble: Trouble | null }) {
  const t = useWords();
  if (trouble === null) return null;
  return <Banner tone="danger">{sentence()}</Banner>;

  function sentence(): string {
    switch (trouble?.kind) {
      case 'later':
        return t('imports:later-format', { ending: trouble.ending });
      case 'old':
        return t('imports:later-old');
      case 'vanished':
        return t('imports:file-vanished');
      case 'fault':
        return faultSentence(trouble.fault, t);
      case undefined:
        return '';
    }
  }
}
