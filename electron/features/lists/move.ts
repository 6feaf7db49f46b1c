import type { InputOf } from '#contract/define.ts';
import type { lists } from '#contract/lists.ts';
import { moved } from '#domain/lists/order.ts';
import { performInside } from '../acts/perform.ts';
import { Refusal } from '../refuse.ts';
import type { ListPorts } from './ports.ts';

/** Moves a list one step among those of its state; at the end nothing happens. @throws Refusal `gone` */
export async function moveList(
  ports: ListPorts,
  { listId, to }: InputOf<typeof lists, 'lists.move'>,
): Promise<void> {
  await ports.store.transaction(() => {
    const places = ports.lists.places();
    const list = places.find(({ id }) => id === listId);
    if (list === undefined) throw new Refusal({ code: 'gone', params: { noun: 'list' } });
    const likes = new Map(places.map((place) => [place.id, place.state === list.state]));
    const before = places.map(({ id }) => id);
    const after = moved(before, listId, to === 'up' ? -1 : 1, (id) => likes.get(id) === true);
    if (after === before) return;
    performInside(ports, { kind: 'list-moved', params: { list: list.name } }, () => {
      for (const [index, id] of after.entries()) {
        if (places.find((place) => place.id === id)?.position !== index + 1) {
          ports.lists.setPosition(id, index + 1);
        }
      }
    });
  });
  ports.events.changed('lists', [listId]);
  ports.events.changed('acts');
}
