import type { InputOf } from '#contract/define.ts';
import type { recipients } from '#contract/recipients.ts';
import { withdrawalWording } from '#domain/consent/recorded-wording.ts';
import type { ListId, RecipientId } from '#domain/ids.ts';
import { appendConsent } from '../consent/append.ts';
import { changeMany } from './change-many.ts';
import { chosenIds } from './chosen.ts';
import type { RecipientPorts } from './ports.ts';

/**
 * Takes people off one list, or (null) off everything, which also deletes them. Undo brings them back as they were.
 * @throws Refusal `gone` when none of them is there any more
 */
export function removeRecipients(
  ports: RecipientPorts,
  { chosen, listId }: InputOf<typeof recipients, 'recipients.remove'>,
): Promise<number | null> {
  const all = chosenIds(ports, chosen);
  const people = listId === null ? all : ports.memberships.peopleTied(all, listId);
  return changeMany(
    ports,
    people,
    (params) => ({ kind: 'recipients-removed', params }),
    (slice) => {
      const now = ports.clock.now();
      for (const tie of ports.memberships.tied(slice, listId)) {
        if (tie.state === 'left') rememberLeft(ports, tie.recipientId, tie.listId, now);
      }
      ports.memberships.remove(slice, listId, now);
      if (listId === null) ports.recipients.setDeleted(slice, now);
    },
  );
}

/** A removed tie no longer says that the person had left, so the book of consent does. */
function rememberLeft(ports: RecipientPorts, recipientId: RecipientId, listId: ListId, now: number): void {
  if (ports.consents.newest(recipientId, listId) === 'withdrawn') return;
  const person = ports.recipients.get(recipientId);
  const list = ports.lists.get(listId);
  const address = person === null ? null : ports.addresses.get(person.addressId);
  if (person === null || list === null || address === null) return;
  appendConsent(ports, {
    recipientId,
    listId,
    kind: 'withdrawn',
    how: 'letter',
    wording: withdrawalWording(person.language, {
      list: list.name,
      organisation: ports.organisation.get().name,
      address: address.spelling,
    }),
    note: '',
    at: now,
    recordedBy: ports.operator(),
    letterId: null,
  });
}
