import { RotateCw } from 'lucide-react';
import type { FaultError } from '#renderer/client/fault-error.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';

interface Props {
  readonly error: FaultError | null;
  /** Said to screen readers while the answer is on its way. */
  readonly loading: string;
  readonly onRetry: () => void;
}

/** Stands where an answer should be: on its way, or refused, with the sentence that says why. */
export function NotShown({ error, loading, onRetry }: Props) {
  const t = useWords();
  if (error === null) {
    return (
      <div className="empty" role="status">
        <span className="vh">{loading}</span>
      </div>
    );
  }
  return (
    <EmptyState
      title={t('mailings:load.failed')}
      actions={
        <Button icon={RotateCw} onPress={onRetry}>
          {t('mailings:retry')}
        </Button>
      }
    >
      {faultSentence(error.fault, t)}
    </EmptyState>
  );
}
