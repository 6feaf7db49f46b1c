import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { MappedRow } from '#contract/imports.ts';
import { useCallEngine } from '#renderer/client/engine.tsx';
import type { ImportDraft } from './draft.ts';
import { hasAddress } from './draft.ts';

export type MapInput = Pick<ImportDraft, 'listId' | 'targets' | 'makeSalutation'>;

interface Told {
  /** The first rows as they would be stored now. */
  readonly onMapped: (first: readonly MappedRow[]) => void;
  readonly onRefused: (error: unknown) => void;
}

/** Tells the engine what the columns become, one change after the other. */
export function useMapping(held: () => string | null, { onMapped, onRefused }: Told) {
  const call = useCallEngine();
  const queries = useQueryClient();
  const last = useRef<Promise<boolean>>(Promise.resolve(true));
  const forgetPlan = () => {
    for (const name of ['imports.people', 'imports.rows', 'imports.trial'])
      queries.removeQueries({ queryKey: [name] });
  };
  const tell = async (input: MapInput, before: Promise<boolean>, isLast: () => boolean): Promise<boolean> => {
    await before;
    const id = held();
    if (id === null || !hasAddress(input.targets)) return false;
    try {
      const { listId, makeSalutation } = input;
      const targets = [...input.targets];
      const { first } = await call('imports.map', { importId: id, listId, targets, makeSalutation });
      // What the engine said about the rows meant other rows.
      forgetPlan();
      if (isLast()) onMapped(first);
      return true;
    } catch (error) {
      onRefused(error);
      return false;
    }
  };
  return {
    map: (input: MapInput): Promise<boolean> => {
      const mine: Promise<boolean> = tell(input, last.current, () => last.current === mine);
      last.current = mine;
      return mine;
    },
    /** Whether the engine took the last change. */
    settled: () => last.current,
  };
}
