import { Hourglass } from 'lucide-react';
import { useNow } from '#renderer/client/use-now.ts';
import { useWords } from '#renderer/client/words.ts';

/** When the next practice answer is due, counted down. */
export function NextAnswer({ at }: { readonly at: number | null }) {
  const t = useWords();
  const now = useNow(at === null ? null : 1000);
  const seconds = at === null ? null : Math.max(0, Math.ceil((at - now) / 1000));
  const words =
    seconds === null
      ? t('outbox:next-answer.none')
      : seconds === 0
        ? t('outbox:next-answer.due')
        : t('outbox:next-answer', { seconds });
  return (
    <p className="nx num">
      <Hourglass aria-hidden="true" />
      {words}
    </p>
  );
}
