import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Fault } from '#contract/faults.ts';
import type { ImportRule } from '#domain/imports/part.ts';
import { useCallEngine } from '#renderer/client/engine.tsx';
import { faultOf } from '#renderer/client/fault-error.ts';

/** What a person answers to the rows of an import. Every answer changes the plan, which is asked for again. */
export function useMending(importId: string) {
  const call = useCallEngine();
  const queries = useQueryClient();
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const [rule, showRule] = useState<ImportRule | null>(null);
  const rules = useRef<Promise<unknown>>(Promise.resolve());
  const attempt = async (work: () => Promise<null>): Promise<Fault | null> => {
    setBusy(true);
    setFault(null);
    try {
      await work();
      await Promise.all(
        ['imports.people', 'imports.rows', 'imports.trial'].map((name) =>
          queries.invalidateQueries({ queryKey: [name] }),
        ),
      );
      return null;
    } catch (error) {
      setFault(faultOf(error));
      return faultOf(error);
    } finally {
      setBusy(false);
    }
  };
  return {
    fault,
    busy,
    /** The rule chosen here, at once; null while none was, so that the plan's counts. */
    rule,
    /** One after the other, for with the arrow keys the last of several counts. */
    setRule: (chosen: ImportRule) => {
      showRule(chosen);
      const told = rules.current.then(() => call('imports.set-rule', { importId, rule: chosen }));
      rules.current = told.catch(() => showRule(null));
      return attempt(() => told);
    },
    /** Null as address: the line is left out. */
    mend: (line: number, address: string | null) =>
      attempt(() => call('imports.mend', { importId, line, address })),
    mendAll: (part: 'typo' | 'unreadable') =>
      attempt(() => call('imports.mend-typos', { importId, part, mended: true })),
    /** Which counts where a line differs: `file` or `here`. */
    choose: (line: number, counts: 'file' | 'here') =>
      attempt(() => call('imports.choose', { importId, line, counts })),
    decide: (line: number, same: boolean) => attempt(() => call('imports.decide', { importId, line, same })),
  };
}

export type Mending = ReturnType<typeof useMending>;
