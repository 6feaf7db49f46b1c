import { ChevronDown, ChevronUp, CircleAlert, Info } from 'lucide-react';
import type { CaseDetail, CaseRow } from '#contract/decide.ts';
import type { Fault } from '#contract/faults.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import type { Translate } from '#wording/wording.ts';
import { outcomeWords } from './case-words.ts';
import type { Choice } from './choices.ts';
import { choiceWords } from './choices.ts';

interface Props {
  readonly row: CaseRow;
  readonly detail: CaseDetail | undefined;
  readonly choices: readonly Choice[];
  readonly letterKeys: boolean;
  readonly position: { readonly index: number; readonly total: number };
  /** Why the last decision was not taken, or null. */
  readonly fault: Fault | null;
  readonly isBusy: boolean;
  readonly onChoose: (choice: Choice) => void;
  /** Goes so many cases on (or back). */
  readonly onStep: (by: number) => void;
}

function suggestion(
  row: CaseRow,
  detail: CaseDetail | undefined,
  t: Translate,
  dayOf: (at: number) => string,
) {
  if (row.kind === 'leave') return t('decide:suggest.left');
  if (row.verdict === 'removed-by-rule') return t('decide:suggest.by-rule', { list: row.list });
  if (row.state === 'done' && detail?.settledBy?.byMail === true) {
    const { name } = detail.settledBy;
    const verdict = outcomeWords(row, t);
    return name === ''
      ? t('decide:suggest.done-by-letter', { verdict })
      : t('decide:suggest.done-by-mail', { verdict, name });
  }
  if (row.state === 'done') return t('decide:suggest.done', { verdict: outcomeWords(row, t) });
  if (row.state === 'later' && row.laterUntil !== null) {
    return t('decide:suggest.later', { day: dayOf(row.laterUntil) });
  }
  if (detail === undefined) return '';
  if (detail.suggestion !== 'none') return t(`decide:suggest.${detail.suggestion}`);
  if (row.kind === 'join') return t('decide:suggest.none-join');
  if (row.kind === 'new-address') return t('decide:suggest.none-address');
  return detail.brake === null ? t('decide:suggest.none') : t('decide:suggest.none-many');
}

const variants = { remove: 'primary', admit: 'primary', change: 'primary', later: 'ghost' } as const;
const variantOf = (choice: Choice) =>
  choice === 'keep' || choice === 'reject' ? 'secondary' : variants[choice];

/** The decision, docked under the evidence: what is suggested, the choices, and the way to the next case. */
export function DecisionBar(props: Props) {
  const { row, detail, choices, letterKeys, position, fault, isBusy, onChoose, onStep } = props;
  const t = useWords();
  const format = useFormat();
  const { index, total } = position;
  return (
    <section
      className={choices.length === 0 ? 'actbar settled' : 'actbar'}
      aria-label={t('decide:bar.decide')}
    >
      {fault === null ? (
        <p className="q">
          <Info aria-hidden="true" />
          {suggestion(row, detail, t, format.day)}
        </p>
      ) : (
        <p className="q bad" role="alert">
          <CircleAlert aria-hidden="true" />
          {faultSentence(fault, t)}
        </p>
      )}
      <div className="choices">
        {choices.map((choice) => (
          <Button
            key={choice}
            variant={variantOf(choice)}
            isDisabled={isBusy || detail === undefined}
            onPress={() => onChoose(choice)}
            {...(letterKeys ? { keys: t(`decide:key.${choice}`) } : {})}
          >
            {choiceWords(choice, row, t)}
          </Button>
        ))}
        <span className="spread" />
        <span className="pos num">{t('decide:position', { index: index + 1, total })}</span>
        <IconButton
          icon={ChevronUp}
          size="md"
          label={t('decide:previous')}
          isDisabled={index === 0}
          onPress={() => onStep(-1)}
        />
        <IconButton
          icon={ChevronDown}
          size="md"
          label={t('decide:next')}
          isDisabled={index >= total - 1}
          onPress={() => onStep(1)}
        />
      </div>
    </section>
  );
}
