import type { InputOf } from '#contract/define.ts';
import type { recipients } from '#contract/recipients.ts';
import { withdrawalWording } from '#domain/consent/recorded-wording.ts';
import type { ListId, RecipientId } from '#domain/ids.ts';
import { performInside } from '../acts/perform.ts';
import { appendConsent } from '../consent/append.ts';
import { Refusal } from '../refuse.ts';
import { displayName } from './accept-person.ts';
import type { RecipientPorts } from './ports.ts';

/**
 * Takes people off one list, or (null) off everything, which also deletes them. Undo brings them back as they were.
 * @throws Refusal `gone` when none of them is there any more
 */
export async function removeRecipients(
  ports: RecipientPorts,
  { recipientIds, listId }: InputOf<typeof recipients, 'recipients.remove'>,
): Promise<void> {
  const removed = await ports.store.transaction(() => {
    const ties = ports.memberships.tied(recipientIds, listId);
    const people =
      listId === null
        ? ports.recipients.living(recipientIds)
        : [...new Set(ties.map((tie) => tie.recipientId))];
    const first = people[0] === undefined ? null : ports.recipients.get(people[0]);
    if (first === null) throw new Refusal({ code: 'gone', params: { noun: 'recipient' } });
    const now = ports.clock.now();
    for (const tie of ties) {
      if (tie.state === 'left') rememberLeft(ports, tie.recipientId, tie.listId, now);
    }
    const params = { name: displayName(first), count: people.length };
    performInside(ports, { kind: 'recipients-removed', params }, () => {
      ports.memberships.remove(people, listId, now);
      if (listId === null) ports.recipients.setDeleted(people, now);
    });
    return people;
  });
  ports.events.changed('recipients', removed.length > 500 ? [] : removed);
  ports.events.changed('lists');
  ports.events.changed('acts');
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
