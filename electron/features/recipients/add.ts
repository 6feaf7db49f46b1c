import type { InputOf } from '#contract/define.ts';
import type { recipients } from '#contract/recipients.ts';
import type { RecipientId } from '#domain/ids.ts';
import { performInside } from '../acts/perform.ts';
import { acceptLine } from '../text/accept-line.ts';
import { acceptPerson, displayName } from './accept-person.ts';
import { completeEnrolment, prepareEnrolment } from './enrol.ts';
import type { RecipientPorts } from './ports.ts';

/**
 * Adds a person to a list, with the consent that was recorded. Taken back, the person is deleted (or as
 * before) while the entry of consent stays.
 * @throws Refusal as `acceptPerson` and `prepareEnrolment` say
 */
export async function addRecipient(
  ports: RecipientPorts,
  { listId, person: typed, consent, evenSo }: InputOf<typeof recipients, 'recipients.add'>,
): Promise<RecipientId> {
  const person = acceptPerson(typed, ports.toAscii);
  const note = acceptLine(consent.note);
  const recipientId = await ports.store.transaction(() => {
    const enrolment = prepareEnrolment(ports, listId, person, evenSo);
    performInside(
      ports,
      { kind: 'recipient-added', params: { name: displayName(person), list: enrolment.list.name } },
      () =>
        completeEnrolment(ports, enrolment, {
          source: 'by-hand',
          how: consent.how,
          note,
          recordedBy: ports.operator(),
          letterId: null,
        }),
    );
    return enrolment.recipientId;
  });
  ports.events.changed('recipients', [recipientId]);
  ports.events.changed('lists', [listId]);
  ports.events.changed('acts');
  return recipientId;
}
