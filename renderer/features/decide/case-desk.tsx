import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import type { CaseRow } from '#contract/decide.ts';
import type { CaseId } from '#domain/ids.ts';
import { useCommandsHere } from '#renderer/client/commands-here.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { CaseList } from './case-list.tsx';
import { titleOf } from './case-words.ts';
import type { Choice } from './choices.ts';
import { choiceOfKey, choicesOf } from './choices.ts';
import { DecisionBar } from './decision-bar.tsx';
import { Evidence } from './evidence.tsx';
import type { CaseGroup } from './group-cases.ts';
import { UndoStrip } from './undo-strip.tsx';

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

interface ChosenProps extends Props {
  readonly rows: readonly CaseRow[];
  readonly row: CaseRow;
  readonly index: number;
  readonly onChoose: (id: CaseId) => void;
  /** A decision was taken back: its case will stand here again. */
  readonly onComeBack: (id: CaseId) => void;
}

/** Decisions on a case, and the way back to the one decided last. */
function useDecisions({ rows, row, index, onChoose, onComeBack, onSettled }: ChosenProps) {
  const list = useRef<HTMLDivElement>(null);
  const settled = useRef<CaseId[]>([]);
  const settle = useCommand('decide.settle');
  const detail = useEngine('decide.case', { caseId: row.id }).data;
  const next = rows[index + 1] ?? rows[index - 1];
  // Fetched ahead, so that the next evidence is there when the decision is made.
  useEngine('decide.case', { caseId: next?.id ?? row.id });

  const go = (to: CaseRow | undefined) => {
    if (to === undefined) return;
    settle.reset();
    onChoose(to.id);
  };
  const decide = (verdict: Choice) => {
    if (detail === undefined || settle.isPending) return;
    const onSuccess = () => {
      settled.current.push(row.id);
      go(next);
      list.current?.focus();
      onSettled();
    };
    settle.mutate({ caseId: row.id, verdict }, { onSuccess });
  };
  const comeBack = () => {
    const id = settled.current.pop();
    if (id !== undefined) onComeBack(id);
  };
  return { list, detail, go, decide, comeBack, isBusy: settle.isPending, fault: settle.error?.fault ?? null };
}

/** A dialog opened from here hands its keys on through React, though it lies over the screen. */
function isElsewhere({ currentTarget, target }: KeyboardEvent): boolean {
  return !(target instanceof Node && currentTarget.contains(target));
}

/** The desk with a case on it. Single letters act while its list or its evidence has the focus. */
function ChosenCase(props: ChosenProps) {
  const { label, groups, rows, row, index, navigate } = props;
  const t = useWords();
  const letterKeys = useEngine('settings.get', {}).data?.letterKeys ?? false;
  const { list, detail, go, decide, comeBack, isBusy, fault } = useDecisions(props);
  const choices = choicesOf(row);
  const offer = (choice: Choice) =>
    choices.includes(choice) && detail !== undefined && !isBusy ? () => decide(choice) : null;
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
    decide(choice);
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
          onChoose={decide}
          onStep={step}
        />
      </article>
    </>
  );
}
