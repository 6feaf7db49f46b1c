import { useState } from 'react';
import type { Fault } from '#contract/faults.ts';
import type { ListView } from '#contract/lists.ts';
import { useCommand } from '#renderer/client/queries.ts';

/** What a person asked for that ends mail to a list. */
export type Stop = 'dormant' | 'delete';

/** A question that stands before something is stopped. */
export interface StopQuestion {
  readonly stop: Stop;
  /** What still waits, or null while only the deletion itself is asked about. */
  readonly waits: Fault | null;
}

function asksFirst({ code }: Fault): boolean {
  return code === 'list.mailing-waits' || code === 'list.mailing-scheduled';
}

/** Puts a list to rest, wakes or deletes it, and asks first where a mailing to it still waits. */
export function useStopping(list: ListView, onDeleted: () => void) {
  const setState = useCommand('lists.set-state');
  const remove = useCommand('lists.delete');
  const [question, setQuestion] = useState<StopQuestion | null>(null);
  const listId = list.id;

  const carryOut = (stop: Stop, cancelWaiting: boolean) => {
    const answers = {
      onSuccess: () => {
        setQuestion(null);
        if (stop === 'delete') onDeleted();
      },
      onError: ({ fault }: { readonly fault: Fault }) =>
        setQuestion(asksFirst(fault) ? { stop, waits: fault } : null),
    };
    if (stop === 'delete') remove.mutate({ listId, cancelWaiting }, answers);
    else setState.mutate({ listId, state: 'dormant', cancelWaiting }, answers);
  };
  return {
    question,
    isPending: setState.isPending || remove.isPending,
    fault: question === null ? (setState.error?.fault ?? remove.error?.fault ?? null) : null,
    putToRest: () => carryOut('dormant', false),
    wake: () => setState.mutate({ listId, state: 'active', cancelWaiting: false }),
    askToDelete: () => setQuestion({ stop: 'delete', waits: null }),
    confirm: () => {
      if (question !== null) carryOut(question.stop, question.waits !== null);
    },
    cancel: () => setQuestion(null),
  };
}
