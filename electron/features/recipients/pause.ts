import type { InputOf } from '#contract/define.ts';
import type { recipients } from '#contract/recipients.ts';
import { perform } from '../acts/perform.ts';
import { Refusal } from '../refuse.ts';
import { displayName } from './accept-person.ts';
import { livingPerson } from './living-person.ts';
import type { RecipientPorts } from './ports.ts';

/**
 * Stops mail to a person until a moment, on one list or (null) on all they are on; null as the moment ends the
 * pause now. When the moment comes, mail goes out again by itself.
 * @throws Refusal `gone` (also when the person is on no such list), `recipient.pause-too-short`
 */
export async function pauseRecipient(
  ports: RecipientPorts,
  { recipientId, listId, until }: InputOf<typeof recipients, 'recipients.pause'>,
): Promise<void> {
  const person = livingPerson(ports, recipientId);
  if (until !== null && until <= ports.clock.now()) {
    throw new Refusal({ code: 'recipient.pause-too-short', params: {} });
  }
  const kind = until === null ? 'recipient-resumed' : 'recipient-paused';
  await perform(ports, { kind, params: { name: displayName(person) } }, () => {
    if (ports.memberships.pause(recipientId, listId, until) === 0) {
      throw new Refusal({ code: 'gone', params: { noun: 'recipient' } });
    }
  });
  ports.events.changed('recipients', [recipientId]);
  ports.events.changed('lists');
  ports.events.changed('acts');
}
