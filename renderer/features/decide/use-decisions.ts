import { useEffect, useRef, useState } from 'react';
import type { CaseRow } from '#contract/decide.ts';
import type { CaseId } from '#domain/ids.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import type { Choice, Settlement } from './choices.ts';

export interface Deciding {
  readonly rows: readonly CaseRow[];
  readonly row: CaseRow;
  readonly index: number;
  readonly onChoose: (id: CaseId) => void;
  /** A decision was taken back: its case will stand here again. */
  readonly onComeBack: (id: CaseId) => void;
  /** Told after each decision. */
  readonly onSettled: () => void;
}

/** Decisions on a case, and the way back to the one decided last. */
export function useDecisions({ rows, row, index, onChoose, onComeBack, onSettled }: Deciding) {
  const list = useRef<HTMLDivElement>(null);
  const hasMovedOn = useRef(false);
  const settled = useRef<CaseId[]>([]);
  const [asking, setAsking] = useState<'address' | 'day' | null>(null);
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
  const moveOn = () => {
    settled.current.push(row.id);
    go(next);
    hasMovedOn.current = asking !== null;
    setAsking(null);
    list.current?.focus();
    onSettled();
  };
  const decide = (settlement: Settlement) => {
    if (detail === undefined || settle.isPending) return;
    settle.mutate({ caseId: row.id, ...settlement }, { onSuccess: moveOn });
  };
  // A returned address is changed to one that has to be said first; a named one is taken over as it was named.
  const choose = (verdict: Choice) => {
    if (verdict !== 'change' || row.kind === 'new-address') decide({ verdict });
    else if (detail !== undefined) setAsking('address');
  };
  // A dialog that closes gives the focus back to its button: after a decision it belongs to the next card.
  useEffect(() => {
    if (asking !== null || !hasMovedOn.current) return;
    hasMovedOn.current = false;
    list.current?.focus();
  }, [asking]);
  const comeBack = () => {
    const id = settled.current.pop();
    if (id !== undefined) onComeBack(id);
  };
  return {
    list,
    detail,
    go,
    choose,
    decide,
    moveOn,
    asking,
    ask: setAsking,
    comeBack,
    isBusy: settle.isPending,
    fault: settle.error?.fault ?? null,
  };
}
