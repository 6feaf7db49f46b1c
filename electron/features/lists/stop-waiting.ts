import type { ListId } from '#domain/ids.ts';
import { Refusal } from '../refuse.ts';
import type { ListPorts } from './ports.ts';

/**
 * Before a list gets no more mail: cancels deliveries that wait for it alone, but only when the person said so.
 * Answers whether there were any. A scheduled mailing stays, and asks when its time comes. Only inside a transaction.
 * @throws Refusal `list.mailing-waits`, `list.mailing-scheduled`
 */
export function stopWaiting(
  { waiting, clock }: Pick<ListPorts, 'waiting' | 'clock'>,
  listId: ListId,
  cancelWaiting: boolean,
): boolean {
  const waits = waiting.waitingFor(listId);
  if (waits === null) {
    const scheduled = cancelWaiting ? null : waiting.scheduledFor(listId);
    if (scheduled === null) return false;
    throw new Refusal({ code: 'list.mailing-scheduled', params: scheduled });
  }
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
