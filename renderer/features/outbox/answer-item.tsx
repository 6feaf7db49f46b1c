import type { LetterRow } from '#contract/letters.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { lookOfLetter, lookOfOutcome } from './letter-look.ts';
import { letterWords } from './letter-words.ts';

/** One letter that came in: who, what in words, and what came of it. */
export function AnswerItem({ letter }: { readonly letter: LetterRow }) {
  const t = useWords();
  const format = useFormat();
  const { tone, Icon } = lookOfLetter(letter);
  const outcome = lookOfOutcome(letter.outcome);
  const dayOf = (date: string) => format.date(Date.parse(`${date}T12:00:00`));
  return (
    <li>
      <span className={`ic ${tone}`} aria-hidden="true">
        <Icon />
      </span>
      <b>{letter.who}</b>
      <time dateTime={new Date(letter.at).toISOString()}>{format.time(letter.at)}</time>
      <span className="what">{letterWords(letter, t, dayOf)}</span>
      <small className={outcome.tone}>
        <outcome.Icon aria-hidden="true" />
        {t(`letters:outcome.${letter.outcome}`)}
      </small>
    </li>
  );
}
