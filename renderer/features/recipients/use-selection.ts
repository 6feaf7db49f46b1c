import { useState } from 'react';
import type { ChosenPeople, RecipientRow } from '#contract/recipients.ts';
import { mostNamed } from '#domain/recipients/recipient.ts';
import { useCallEngine } from '#renderer/client/engine.tsx';
import type { Question } from './question.ts';
import type { Chosen } from './selection.ts';
import {
  chosenPeople,
  countOf,
  everybody,
  extentOf,
  isChosen,
  nobody,
  toggled,
  withAll,
} from './selection.ts';

/** The engine sends at most so many rows at once. */
const largestPage = 500;

/** Everybody of one search is nobody in particular of another: a selection of all ends with its question. */
function useChosen({ listId, search, segment }: Question) {
  const asked = JSON.stringify([listId, search, segment]);
  const [kept, setKept] = useState<{ readonly chosen: Chosen; readonly asked: string }>({
    chosen: nobody,
    asked,
  });
  const chosen = kept.chosen.kind === 'all' && kept.asked !== asked ? nobody : kept.chosen;
  const change = (next: (before: Chosen) => Chosen) => setKept({ chosen: next(chosen), asked });
  return { chosen, change };
}

/** Who is chosen in the table. Rows out of view are asked for only when a range is chosen. */
export function useSelection(
  question: Question,
  total: number,
  rowAt: (index: number) => RecipientRow | undefined,
) {
  const call = useCallEngine();
  const { chosen, change } = useChosen(question);

  const idsBetween = async (first: number, last: number): Promise<readonly RecipientRow['id'][]> => {
    const ids: RecipientRow['id'][] = [];
    const most = Math.min(last - first + 1, mostNamed);
    while (ids.length < most) {
      const limit = Math.min(largestPage, most - ids.length);
      const page = await call('recipients.page', { ...question, offset: first + ids.length, limit });
      if (page.rows.length === 0) break;
      ids.push(...page.rows.map(({ id }) => id));
    }
    return ids;
  };

  const choose = async (first: number, last: number) => {
    const ids = await idsBetween(first, last);
    change((before) => withAll(before, ids));
  };

  const clear = () => change(() => nobody);
  return {
    count: countOf(chosen, total),
    people: (): ChosenPeople => chosenPeople(chosen, question),
    clear,
    /** What the grid shows and asks. */
    ofGrid: {
      isSelected: ({ id }: RecipientRow) => isChosen(chosen, id),
      extent: extentOf(chosen, total),
      onToggle: (index: number) => {
        const row = rowAt(index);
        if (row) change((before) => toggled(before, row.id));
      },
      onRange: (from: number, to: number) => void choose(Math.min(from, to), Math.max(from, to)),
      onAll: () => change(() => everybody),
      onNone: clear,
    },
  };
}
