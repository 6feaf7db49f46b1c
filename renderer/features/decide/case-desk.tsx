import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import type { CaseRow } from '#contract/decide.ts';
import type { CaseId } from '#domain/ids.ts';
import { useCommandsHere } from '#renderer/client/commands-here.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { AddressDialog } from './address-dialog.tsx';
import { CaseList } from './case-list.tsx';
import { titleOf } from './case-words.ts';
import type { Choice } from './choices.ts';
import { choiceOfKey, choicesOf } from './choices.ts';
import { DayDialog } from './day-dialog.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { Evidence } from './evidence.tsx';
import type { CaseGroup } from './group-cases.ts';
import { UndoStrip } from './undo-strip.tsx';
import type { Deciding } from './use-decisions.ts';
import { useDecisions } from './use-decisions.ts';

interface Props {
  readonly label: string;
  readonly groups: readonly CaseGroup[];
  readonly navigate: (path: string) => void;
  /** Told after each decision. */
  readonly onSettled: () => void;
}

/** The place of the chosen case; when it is gone, the case that moved into its place. */
function placeOf(rows: readonly CaseRow[], chosen: { readonly id: CaseId; readonly index: number } | null) {
  if (chosen === null) return 0;
  const index = rows.findIndex(({ id }) => id === chosen.id);
  return index >= 0 ? index : Math.min(chosen.index, rows.length - 1);
}

/** Cases, the evidence for one of them, and the decision. */
export function CaseDesk(props: Props) {
  const { groups } = props;
  const [chosen, setChosen] = useState<{ readonly id: CaseId; readonly index: number } | null>(null);
  const rows = groups.flatMap((group) => group.rows);
  const index = placeOf(rows, chosen);
  const row = rows[index];
  if (row === undefined) return null;
  return (
    <ChosenCase
      {...props}
      rows={rows}
      row={row}
      index={index}
      onChoose={(id) => setChosen({ id, index: rows.findIndex((one) => one.id === id) })}
      onComeBack={(id) => setChosen({ id, index })}
    />
  );
}

interface ChosenProps extends Deciding, Pick<Props, 'label' | 'groups' | 'navigate'> {}

/** A dialog opened from here hands its keys on through React, though it lies over the screen. */
function isElsewhere({ currentTarget, target }: KeyboardEvent): boolean {
  return !(target instanceof Node && currentTarget.contains(target));
}

/** The desk with a case on it. Single letters act while its list or its evidence has the focus. */
function ChosenCase(props: ChosenProps) {
  const { label, groups, rows, row, index, navigate } = props;
  const t = useWords();
  const letterKeys = useEngine('settings.get', {}).data?.letterKeys ?? false;
  const decisions = useDecisions(props);
  const { list, detail, go, choose, comeBack, isBusy, fault } = decisions;
  const choices = choicesOf(row);
  const offer = (choice: Choice) =>
    choices.includes(choice) && detail !== undefined && !isBusy ? () => choose(choice) : null;
  const step = (by: number) => go(rows[index + by]);
  useCommandsHere({
    'case-remove': offer('remove'),
    'case-keep': offer('keep'),
    'case-admit': offer('admit'),
    'case-reject': offer('reject'),
    'case-change': offer('change'),
    'case-later': offer('later'),
    'next-case': index < rows.length - 1 ? () => step(1) : null,
    'previous-case': index > 0 ? () => step(-1) : null,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!letterKeys || event.defaultPrevented || isElsewhere(event)) return;
    const choice = choiceOfKey(event, choices, t);
    if (choice === null) return;
    event.preventDefault();
    choose(choice);
  };

  return (
    <>
      <section className="lst" aria-label={label} onKeyDown={onKeyDown}>
        <CaseList
          ref={list}
          label={label}
          groups={groups}
          selected={row.id}
          onSelect={(id) => go(rows.find((one) => one.id === id))}
        />
        <UndoStrip onUndone={comeBack} />
      </section>
      <article
        className="ev"
        aria-label={t(`decide:evidence.${row.kind}`, { name: titleOf(row) })}
        onKeyDown={onKeyDown}
      >
        <Evidence key={row.id} row={row} detail={detail} navigate={navigate} />
        <DecisionBar
          row={row}
          detail={detail}
          choices={choices}
          letterKeys={letterKeys}
          position={{ index, total: rows.length }}
          fault={fault}
          isBusy={isBusy}
          onChoose={choose}
          onSettle={decisions.decide}
          onDay={() => decisions.ask('day')}
          onStep={step}
        />
      </article>
      <Asking row={row} decisions={decisions} />
    </>
  );
}

/** What a choice needs to know first. */
function Asking({
  row,
  decisions: { asking, ask, moveOn },
}: {
  readonly row: CaseRow;
  readonly decisions: ReturnType<typeof useDecisions>;
}) {
  const close = () => ask(null);
  if (asking === 'address') return <AddressDialog row={row} onSettled={moveOn} onClose={close} />;
  if (asking === 'day') return <DayDialog row={row} onSettled={moveOn} onClose={close} />;
  return null;
}
