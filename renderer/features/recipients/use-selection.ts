import { useState } from 'react';
import type { RecipientRow } from '#contract/recipients.ts';
import type { RecipientId } from '#domain/ids.ts';
import { useCallEngine } from '#renderer/client/engine.tsx';
import type { Question } from './question.ts';
import type { Chosen } from './selection.ts';
import { extentOf, nobody, toggled, withAll } from './selection.ts';

/** The engine sends at most so many rows at once. */
const largestPage = 500;
/** So many people can be removed by one act. */
export const mostChosen = 20_000;

/** Who is chosen in the table. Rows out of view are asked for when a range or everybody is chosen. */
export function useSelection(
  question: Question,
  total: number,
  rowAt: (index: number) => RecipientRow | undefined,
) {
  const call = useCallEngine();
  const [chosen, setChosen] = useState<Chosen>(nobody);
  const [ids, setIds] = useState<ReadonlyMap<number, RecipientId>>(new Map());

  const remember = (rows: readonly RecipientRow[]) =>
    setIds((known) => new Map([...known, ...rows.map(({ id }) => [id, id] as const)]));

  const rowsBetween = async (first: number, last: number): Promise<readonly RecipientRow[]> => {
    const rows: RecipientRow[] = [];
    while (rows.length <= last - first) {
      const offset = first + rows.length;
      const limit = Math.min(largestPage, last - offset + 1);
      const page = await call('recipients.page', { ...question, offset, limit });
      if (page.rows.length === 0) break;
      rows.push(...page.rows);
    }
    return rows;
  };

  const choose = async (first: number, last: number) => {
    const rows = await rowsBetween(first, last);
    remember(rows);
    setChosen((before) =>
      withAll(
        before,
        rows.map(({ id }) => id),
      ),
    );
  };

  const clear = () => setChosen(nobody);
  return {
    count: chosen.size,
    recipientIds: [...chosen].flatMap((id) => ids.get(id) ?? []),
    clear,
    /** What the grid shows and asks. */
    ofGrid: {
      isSelected: ({ id }: RecipientRow) => chosen.has(id),
      extent: extentOf(chosen, total),
      onToggle: (index: number) => {
        const row = rowAt(index);
        if (!row) return;
        remember([row]);
        setChosen((before) => toggled(before, row.id));
      },
      onRange: (from: number, to: number) => void choose(Math.min(from, to), Math.max(from, to)),
      onAll: () => void choose(0, Math.min(total, mostChosen) - 1),
      onNone: clear,
    },
  };
}
