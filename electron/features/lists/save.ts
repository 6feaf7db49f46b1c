import type { InputOf } from '#contract/define.ts';
import type { lists } from '#contract/lists.ts';
import type { ActDescription } from '#domain/acts/act.ts';
import { performInside } from '../acts/perform.ts';
import { Refusal } from '../refuse.ts';
import { acceptSettings } from './accept-settings.ts';
import type { ListPorts } from './ports.ts';

/**
 * Changes what is set about a list. Its label stays, whatever it is called now.
 * @throws Refusal `gone`, and what `acceptSettings` refuses
 */
export async function saveList(
  ports: ListPorts,
  { listId, settings: typed }: InputOf<typeof lists, 'lists.save'>,
): Promise<void> {
  await ports.store.transaction(() => {
    const before = ports.lists.get(listId);
    if (before === null) throw new Refusal({ code: 'gone', params: { noun: 'list' } });
    const settings = acceptSettings(ports, typed, listId);
    const act: ActDescription =
      settings.name === before.name
        ? { kind: 'list-edited', params: { list: before.name } }
        : { kind: 'list-renamed', params: { list: settings.name, former: before.name } };
    performInside(ports, act, () => ports.lists.change(listId, settings));
  });
  if (typed.ownerNotice === 'by-mail') ports.tellOwnersSoon();
  ports.events.changed('lists', [listId]);
  ports.events.changed('acts');
}
