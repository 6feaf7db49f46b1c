import type { InputOf } from '#contract/define.ts';
import type { recipients } from '#contract/recipients.ts';
import { Refusal } from '../refuse.ts';
import { acceptLine } from '../text/accept-line.ts';
import { changeMany } from './change-many.ts';
import { chosenIds } from './chosen.ts';
import type { RecipientPorts } from './ports.ts';
import { groupRows } from './rows.ts';

/**
 * Puts people into a group or takes them out; those who are there (or not there) already are not counted, and
 * when that is everybody, it is no act.
 * @throws Refusal `group.name-missing`, `text.control-characters`
 */
export async function setGroup(
  ports: RecipientPorts,
  { chosen, group: typed, isIn }: InputOf<typeof recipients, 'recipients.set-group'>,
): Promise<number | null> {
  const group = acceptLine(typed);
  if (group === '') throw new Refusal({ code: 'group.name-missing', params: {} });
  const [groupId] = await ports.store.transaction(() => groupRows(ports, [group]));
  if (groupId === undefined) return 0;
  const people = ports.groups.without(chosenIds(ports, chosen), groupId, isIn);
  if (people.length === 0) return 0;
  return changeMany(
    ports,
    people,
    (params) => ({
      kind: isIn ? 'recipients-grouped' : 'recipients-ungrouped',
      params: { ...params, group },
    }),
    (slice) => ports.groups.setMany(slice, groupId, isIn),
  );
}
