import { Check } from 'lucide-react';
import type { ActView } from '#contract/acts.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { Translate } from '#wording/wording.ts';
import { mailedSentence } from '#wording/act-sentence.ts';
import { faultSentence } from '#wording/fault-sentence.ts';

const decisions = [
  'bounce-removed',
  'bounces-removed',
  'removed-by-rule',
  'bounce-kept',
  'case-later',
  'join-admitted',
  'join-rejected',
  'left-by-letter',
  'address-taken-over',
  'address-left',
] as const;

type Decision = Extract<ActView, { readonly kind: (typeof decisions)[number] }>;

/** Whether an act was a decision of this screen; others are taken back where they were made. */
function isDecision(act: ActView): act is Decision {
  return decisions.some((kind) => kind === act.kind);
}

function sentenceOf(act: Decision, t: Translate): string {
  return mailedSentence(t(`decide:act.${act.kind}`, { ...act.params }), act, t);
}

/** The newest decision and the way to take it back. It stays until another act follows; no timer runs. */
export function UndoStrip({ onUndone }: { readonly onUndone: () => void }) {
  const t = useWords();
  const last = useEngine('acts.last', {}).data ?? null;
  const undo = useCommand('acts.undo');
  const fault = undo.error?.fault ?? null;
  return (
    <div role="status">
      {last !== null && isDecision(last) ? (
        <div className="undo">
          <Check aria-hidden="true" />
          {fault === null ? (
            <span>{sentenceOf(last, t)}</span>
          ) : (
            <span className="undo-fault">{faultSentence(fault, t)}</span>
          )}
          <Button
            variant="ghost"
            size="sm"
            keys="Mod+Z"
            isPending={undo.isPending}
            onPress={() => undo.mutate({ actId: last.id }, { onSuccess: onUndone })}
          >
            {t('acts:undo')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
