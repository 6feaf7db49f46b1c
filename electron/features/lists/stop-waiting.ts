import type { ListId } from '#domain/ids.ts';
import { Refusal } from '../refuse.ts';
import type { ListPorts } from './ports.ts';

/**
 * Before a list gets no more mail: cancels deliveries that wait for it alone, but only when the person said so.
 * Answers whether there were any. Only inside a transaction.
 * @throws Refusal `list.mailing-waits`
 */
export function stopWaiting(
  { waiting, clock }: Pick<ListPorts, 'waiting' | 'clock'>,
  listId: ListId,
  cancelWaiting: boolean,
): boolean {
  const waits = waiting.waitingFor(listId);
  if (waits === null) return false;
  if (!cancelWaiting) throw new Refusal({ code: 'list.mailing-waits', params: waits });
  waiting.cancelWaiting(listId, clock.now());
  return true;
}

/** Tells every screen what stopping changed. */
export function tellStopped({ events }: Pick<ListPorts, 'events'>, stopped: boolean): void {
  if (!stopped) return;
  events.changed('deliveries');
  events.changed('mailings');
  events.changed('jobs');
}
