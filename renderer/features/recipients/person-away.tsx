import { TreePalm } from 'lucide-react';
import type { RecipientId } from '#domain/ids.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';

/** Until when somebody is away, by their newest automatic answer; nothing where none holds today. */
export function PersonAway({ recipientId }: { readonly recipientId: RecipientId }) {
  const t = useWords();
  const format = useFormat();
  const away = useEngine('away.of', { recipientId }).data ?? null;
  if (away === null) return null;
  const { until, isChallenge, at } = away;
  const words =
    until === null
      ? t('answers:person.no-end', { day: format.day(at) })
      : t('answers:person.until', { day: format.day(Date.parse(`${until}T12:00:00`)) });
  return (
    <div>
      <dt>{t('answers:person.away')}</dt>
      <dd>
        <span className="st u">
          <TreePalm aria-hidden="true" />
          {isChallenge ? t('answers:person.challenge') : words}
        </span>
      </dd>
    </div>
  );
}
