import type { DeletedList, lists } from '#contract/lists.ts';
import type { InputOf } from '#contract/define.ts';
import type { ListId } from '#domain/ids.ts';
import { daysLeft, lastReturn } from '#domain/lists/deletion.ts';
import { performInside } from '../acts/perform.ts';
import type { Clock, Transactions } from '../ports.ts';
import { Refusal } from '../refuse.ts';
import type { DeletedListTable, ListPorts } from './ports.ts';
import { stopWaiting, tellStopped } from './stop-waiting.ts';

/**
 * Deletes a list: nothing is sent to it, it stands nowhere, and it waits to be brought back. Its people stay.
 * @throws Refusal `list.mailing-waits`, `list.mailing-scheduled`, `gone`
 */
export async function deleteList(
  ports: ListPorts,
  { listId, cancelWaiting }: InputOf<typeof lists, 'lists.delete'>,
): Promise<void> {
  const stopped = await ports.store.transaction(() => {
    const list = ports.lists.get(listId);
    if (list === null) throw new Refusal({ code: 'gone', params: { noun: 'list' } });
    const waited = stopWaiting(ports, listId, cancelWaiting);
    performInside(ports, { kind: 'list-deleted', params: { list: list.name } }, () =>
      ports.lists.setDeleted(listId, ports.clock.now()),
    );
    return waited;
  });
  tell(ports, listId);
  tellStopped(ports, stopped);
}

/** @throws Refusal `gone` once its time is over */
export async function bringBackList(ports: ListPorts, listId: ListId): Promise<void> {
  await ports.store.transaction(() => {
    const name = ports.deletedLists.nameOf(listId, lastReturn(ports.clock.now()));
    if (name === null) throw new Refusal({ code: 'gone', params: { noun: 'list' } });
    performInside(ports, { kind: 'list-brought-back', params: { list: name } }, () =>
      ports.lists.setDeleted(listId, null),
    );
  });
  tell(ports, listId);
}

function tell({ events }: ListPorts, listId: ListId): void {
  events.changed('lists', [listId]);
  events.changed('recipients');
  events.changed('mailings');
  events.changed('decide');
  events.changed('acts');
}

export function deletedLists({ deletedLists: table, clock }: ListPorts): readonly DeletedList[] {
  const now = clock.now();
  return table
    .deletedSince(lastReturn(now))
    .map((list) => ({ ...list, daysLeft: daysLeft(list.deletedAt, now) }));
}

interface ForgetPorts {
  readonly store: Transactions;
  readonly deletedLists: DeletedListTable;
  readonly clock: Clock;
}

/** Lets go of lists whose time to be brought back is over; for the opening of a store. */
export async function forgetOldLists({ store, deletedLists: table, clock }: ForgetPorts): Promise<void> {
  await store.transaction(() => table.forgetUntil(lastReturn(clock.now())));
}
