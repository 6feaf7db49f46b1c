import type { InputOf } from '#contract/define.ts';
import type { lists } from '#contract/lists.ts';
import { performInside } from '../acts/perform.ts';
import { Refusal } from '../refuse.ts';
import type { ListPorts } from './ports.ts';
import { stopWaiting, tellStopped } from './stop-waiting.ts';

/**
 * Makes a list active or dormant. A dormant list gets no mail, so deliveries that wait for it are cancelled,
 * but only when the person said so; an undo makes the list active again and leaves them cancelled.
 * @throws Refusal `list.mailing-waits`, `list.mailing-scheduled`, `gone`
 */
export async function setListState(
  ports: ListPorts,
  { listId, state, cancelWaiting }: InputOf<typeof lists, 'lists.set-state'>,
): Promise<void> {
  const stopped = await ports.store.transaction(() => {
    const list = ports.lists.get(listId);
    if (list === null) throw new Refusal({ code: 'gone', params: { noun: 'list' } });
    if (list.state === state) return false;
    const waited = state === 'dormant' && stopWaiting(ports, listId, cancelWaiting);
    performInside(
      ports,
      { kind: state === 'dormant' ? 'list-made-dormant' : 'list-made-active', params: { list: list.name } },
      () => ports.lists.setState(listId, state),
    );
    return waited;
  });
  ports.events.changed('lists', [listId]);
  ports.events.changed('acts');
  tellStopped(ports, stopped);
}
