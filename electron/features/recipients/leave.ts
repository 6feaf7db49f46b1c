import type { InputOf } from '#contract/define.ts';
import type { recipients } from '#contract/recipients.ts';
import { changeMany } from './change-many.ts';
import { chosenIds } from './chosen.ts';
import type { RecipientPorts } from './ports.ts';

/**
 * People said that they want to leave one list, or (null) all. The tie remembers it, so that no import and no
 * adding brings them back unasked; the book of consent is not touched, as one undo takes the leaving back.
 * @throws Refusal `gone` when none of them is on the list any more
 */
export function leaveLists(
  ports: RecipientPorts,
  { chosen, listId }: InputOf<typeof recipients, 'recipients.leave'>,
): Promise<number | null> {
  const people = ports.memberships.peopleStaying(chosenIds(ports, chosen), listId);
  return changeMany(
    ports,
    people,
    (params) => ({ kind: 'recipients-left', params }),
    (slice) => ports.memberships.leave(slice, listId, ports.clock.now()),
  );
}
