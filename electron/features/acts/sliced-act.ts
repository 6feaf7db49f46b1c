import type { ActDescription } from '#domain/acts/act.ts';
import type { ActId } from '#domain/ids.ts';
import type { Transactions } from '../ports.ts';
import type { ActPorts } from './perform.ts';
import type { ActOrigin, ActTable } from './ports.ts';
import { requireNoSlices, requireNoUndo } from './require-no-undo.ts';

/** An act that several transactions fill, one after the other. */
export interface SlicedAct {
  readonly id: ActId;
  /** One transaction of the act: synchronous and short, under 20 ms. Resolves once durable. */
  slice<T>(work: () => T): Promise<T>;
  /** The act is complete and can be taken back from now on. `description` says what it came to. */
  finish(description?: ActDescription): Promise<void>;
  /** Takes back what the slices did, again in slices, and forgets the act. */
  drop(): Promise<void>;
}

/**
 * Begins an act over so many rows that one transaction would hold up everything else. In the end exactly
 * one of `finish` and `drop` must be called, also when a slice threw; when the program ends before that,
 * `dropUnfinished` does it at the next opening. Others read and write between two slices, so each slice has
 * to look at the rows it changes as they stand then.
 *
 * ```
 * const act = await beginSliced(ports, { kind: 'people-imported', params: { count: 0 } });
 * try {
 *   for (const rows of slices) {
 *     if (signal.aborted) return await act.drop();
 *     await act.slice(() => store(rows));
 *   }
 *   await act.finish({ kind: 'people-imported', params: { count } });
 * } catch (error) {
 *   await act.drop();
 *   throw error;
 * }
 * ```
 *
 * @throws Refusal `act.running` while an act is being taken back in slices
 *
 * Where the work is the same for each of many things, `performSliced` does this loop.
 */
export async function beginSliced(
  ports: ActPorts,
  act: ActDescription,
  origin: ActOrigin = 'window',
): Promise<SlicedAct> {
  const { store, acts } = ports;
  const at = ports.clock.now();
  const actId = await store.transaction(() => {
    if (origin === 'window') requireNoUndo(ports);
    if (origin === 'undo') requireNoSlices(ports);
    acts.prune(at);
    return acts.begin({ ...act, by: origin === 'letter' ? '' : ports.operator(), origin, at });
  });
  return {
    id: actId,
    slice: (work) =>
      store.transaction(() => {
        acts.resume(actId);
        const result = work();
        acts.close();
        return result;
      }),
    finish: (description) => store.transaction(() => acts.finish(actId, description)),
    drop: () => dropAct(ports, actId),
  };
}

/** Changes that one transaction takes back; measured to stay under 20 ms. */
export const changesASlice = 400;

/** Takes back and forgets an act that is not finished, in slices; `progress` is told how many changes are done. */
export async function dropAct(
  { store, acts }: { readonly store: Transactions; readonly acts: ActTable },
  actId: ActId,
  progress?: (done: number) => void,
): Promise<void> {
  for (let done = 0; ;) {
    const changes = await store.transaction(() => acts.drop(actId, changesASlice));
    if (changes === 0) return;
    done += changes;
    progress?.(done);
  }
}

/** Takes back what acts did that were never finished. To be called after opening, before anything is shown. */
export async function dropUnfinished(ports: {
  readonly store: Transactions;
  readonly acts: ActTable;
}): Promise<void> {
  for (const actId of ports.acts.unfinished()) await dropAct(ports, actId);
  for (const actId of ports.acts.spent()) await forgetSpent(ports, actId);
}

/** Forgets an act that took another one back, in slices. */
export async function forgetSpent(
  { store, acts }: { readonly store: Transactions; readonly acts: ActTable },
  actId: ActId,
): Promise<void> {
  while ((await store.transaction(() => acts.forget(actId, changesASlice))) > 0);
}
