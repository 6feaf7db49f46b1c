import { useState } from 'react';
import type { ActView } from '#contract/acts.ts';
import type { Fault } from '#contract/faults.ts';
import { faultOf } from '#renderer/client/fault-error.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { LastChange } from '#renderer/ui/status-strip.tsx';
import type { Translate } from '#wording/wording.ts';
import { actSentence, mailedSentence } from '#wording/act-sentence.ts';

function sentenceOf(act: ActView, t: Translate): string {
  return mailedSentence(actSentence(act, t), act, t);
}

/** The last change, and taking it back by button and key. A refusal is told once, in words. */
export function useUndo() {
  const t = useWords();
  const last = useEngine('acts.last', {}).data ?? null;
  const command = useCommand('acts.undo');
  const [fault, setFault] = useState<Fault | null>(null);

  const undo = () => {
    if (last === null || command.isPending) return;
    command.mutate(
      { actId: last.id },
      { onSuccess: () => setFault(null), onError: (error) => setFault(faultOf(error)) },
    );
  };
  const strip =
    last === null ? null : (
      <LastChange
        sentence={t('acts:last-change', { sentence: sentenceOf(last, t) })}
        undoLabel={t('acts:undo')}
        onUndo={undo}
      />
    );
  return { undo: last === null ? null : undo, strip, fault, forget: () => setFault(null) };
}
