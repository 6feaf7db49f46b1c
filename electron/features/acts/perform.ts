import type { ActDescription } from '#domain/acts/act.ts';
import type { Clock, Transactions } from '../ports.ts';
import { requireNoUndo } from './require-no-undo.ts';
import type { ActTable } from './ports.ts';

export interface ActPorts {
  readonly store: Transactions;
  readonly acts: ActTable;
  readonly clock: Clock;
  /** Who sits at the keyboard: the name of the key slot that opened the store. */
  readonly operator: () => string;
}

/**
 * Runs `work` as one act that can be taken back: in one transaction, with every row change noted.
 * Resolves once durable.
 * @throws Refusal `act.running` while an act over many people is being taken back
 */
export function perform<T>(
  ports: ActPorts,
  act: ActDescription,
  work: () => T,
  origin: 'window' | 'letter' = 'window',
): Promise<T> {
  return ports.store.transaction(() => performInside(ports, act, work, origin));
}

/** The same inside a transaction that does more than the act. */
export function performInside<T>(
  ports: ActPorts,
  act: ActDescription,
  work: () => T,
  origin: 'window' | 'letter' = 'window',
  /** Who wrote the letter, where that is somebody who may act by letter. */
  writer = '',
): T {
  if (origin === 'window') requireNoUndo(ports);
  const at = ports.clock.now();
  ports.acts.prune(at);
  ports.acts.open({ ...act, by: origin === 'letter' ? writer : ports.operator(), origin, at });
  const result = work();
  ports.acts.close();
  return result;
}
