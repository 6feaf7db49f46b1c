import type { ActView } from '#contract/acts.ts';
import type { ActId } from '#domain/ids.ts';
import type { Clock, Transactions } from '../ports.ts';
import { Refusal } from '../refuse.ts';
import type { ActTable } from './ports.ts';

interface UndoPorts {
  readonly store: Transactions;
  readonly acts: ActTable;
  readonly clock: Clock;
}

/**
 * Takes one act back. It need not be the newest: a letter may have come in between, and what matters is
 * whether the same rows were changed since. Throws `undo.nothing` when it was taken back already or is
 * forgotten, `undo.changed-since` when it can no longer be.
 */
export function undoAct({ store, acts, clock }: UndoPorts, actId: ActId): Promise<ActView> {
  return store.transaction(() => {
    const act = acts.get(actId);
    if (act === null) throw new Refusal({ code: 'undo.nothing', params: {} });
    if (!acts.takeBack(actId, clock.now())) throw new Refusal({ code: 'undo.changed-since', params: {} });
    return act;
  });
}
