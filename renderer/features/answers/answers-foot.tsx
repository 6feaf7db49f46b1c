import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';

interface Props {
  readonly unseen: number;
  /** Fetches more, or null where all are there. */
  readonly onMore: (() => void) | null;
}

/** Below the list: how many are unread, and what is done with all of them. */
export function AnswersFoot({ unseen, onMore }: Props) {
  const t = useWords();
  const markAll = useCommand('answers.mark-all');
  const fault = markAll.error?.fault ?? null;
  return (
    <div className="answers-foot">
      <span role="status">
        {fault === null ? t('answers:unread', { count: unseen }) : faultSentence(fault, t)}
      </span>
      {onMore === null ? null : (
        <Button variant="ghost" size="sm" onPress={onMore}>
          {t('answers:more')}
        </Button>
      )}
      {unseen === 0 ? null : (
        <Button variant="ghost" size="sm" isPending={markAll.isPending} onPress={() => markAll.mutate({})}>
          {t('answers:mark-all')}
        </Button>
      )}
    </div>
  );
}
