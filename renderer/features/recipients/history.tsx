import type { HistoryEntry } from '#contract/recipients.ts';
import type { RecipientId } from '#domain/ids.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { faultSentence } from '#wording/fault-sentence.ts';
import { historyIcons, historyMoment, historySentence } from './history-entry.ts';

function Line({ entry }: { readonly entry: HistoryEntry }) {
  const t = useWords();
  const format = useFormat();
  const Icon = historyIcons[entry.kind];
  return (
    <li>
      <span className="ic" aria-hidden="true">
        <Icon />
      </span>
      <div>
        {historySentence(entry, t)}
        <time dateTime={new Date(entry.at).toISOString()}>
          {historyMoment(entry, format.moment(entry.at), t)}
        </time>
      </div>
    </li>
  );
}

interface Props {
  readonly recipientId: RecipientId;
  /** Shows only the newest lines. */
  readonly most?: number;
}

/** What happened to a person, newest first. */
export function History({ recipientId, most }: Props) {
  const t = useWords();
  const history = useEngine('recipients.history', { recipientId });
  if (history.error) return <p role="alert">{faultSentence(history.error.fault, t)}</p>;
  if (!history.data) return null;
  if (history.data.length === 0) return <p className="quiet">{t('people:history-empty')}</p>;
  const entries = history.data.slice(0, most ?? history.data.length);
  return (
    <ol className="tl">
      {entries.map((entry, index) => (
        <Line key={`${entry.at}-${entry.kind}-${index}`} entry={entry} />
      ))}
    </ol>
  );
}
