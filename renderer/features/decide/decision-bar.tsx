import { ChevronDown, ChevronUp, CircleAlert, Info } from 'lucide-react';
import type { CaseDetail, CaseRow } from '#contract/decide.ts';
import type { Fault } from '#contract/faults.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import type { Choice, Settlement } from './choices.ts';
import { choiceWords } from './choices.ts';
import { MoreChoices } from './more-choices.tsx';
import { suggestion } from './suggestion.ts';

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
  readonly onSettle: (settlement: Settlement) => void;
  readonly onDay: () => void;
  /** Goes so many cases on (or back). */
  readonly onStep: (by: number) => void;
}

/** Filled is the one that the case is mostly about. */
function variantOf(choice: Choice, { kind }: Pick<CaseRow, 'kind'>) {
  if (choice === 'later') return 'ghost';
  const isMain = choice === 'remove' || choice === 'admit' || (choice === 'change' && kind === 'new-address');
  return isMain ? 'primary' : 'secondary';
}

/** The decision, docked under the evidence: what is suggested, the choices, and the way to the next case. */
export function DecisionBar(props: Props) {
  const { row, detail, choices, letterKeys, position, fault, isBusy, onChoose, onSettle, onDay, onStep } =
    props;
  const t = useWords();
  const format = useFormat();
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
            variant={variantOf(choice, row)}
            isDisabled={isBusy || detail === undefined}
            onPress={() => onChoose(choice)}
            {...(letterKeys ? { keys: t(`decide:key.${choice}`) } : {})}
          >
            {choiceWords(choice, row, t)}
          </Button>
        ))}
        <MoreChoices
          row={row}
          choices={choices}
          isDisabled={isBusy || detail === undefined}
          onSettle={onSettle}
          onDay={onDay}
        />
        <Steps position={position} onStep={onStep} />
      </div>
    </section>
  );
}

/** Which case of how many this is, and the way to its neighbours; in a narrow window a line of its own. */
function Steps({ position: { index, total }, onStep }: Pick<Props, 'position' | 'onStep'>) {
  const t = useWords();
  return (
    <div className="steps">
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
  );
}
