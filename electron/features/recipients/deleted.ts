import type { DeletedPerson } from '#contract/recipients.ts';
import type { RecipientId } from '#domain/ids.ts';
import { perform } from '../acts/perform.ts';
import { Refusal } from '../refuse.ts';
import { displayName } from './accept-person.ts';
import type { RecipientPorts } from './ports.ts';

/** So long a deleted person can be brought back, in milliseconds: 30 days. */
const kept = 30 * 24 * 60 * 60 * 1000;

export function deletedPeople(ports: RecipientPorts): readonly DeletedPerson[] {
  return ports.views
    .deletedSince(ports.clock.now() - kept)
    .map((person) => ({ ...person, until: person.deletedAt + kept }));
}

/**
 * Brings one deleted person back, with the ties that ended in the same moment as they were: the act that deleted
 * them is remembered as long as they can come back. Groups, values and address never left them. Ties whose former
 * state is not known all the same stay removed: nobody gets mail again by a guess.
 * @throws Refusal `gone`
 */
export async function bringBack(ports: RecipientPorts, recipientId: RecipientId): Promise<void> {
  const person = ports.recipients.get(recipientId);
  const deletedAt = person?.deletedAt ?? null;
  if (person === null || deletedAt === null || deletedAt < ports.clock.now() - kept) {
    throw new Refusal({ code: 'gone', params: { noun: 'recipient' } });
  }
  await perform(ports, { kind: 'recipient-brought-back', params: { name: displayName(person) } }, () => {
    ports.recipients.setDeleted([recipientId], null);
    ports.memberships.restore(recipientId, deletedAt);
  });
  ports.events.changed('recipients', [recipientId]);
  ports.events.changed('lists');
  ports.events.changed('acts');
}
