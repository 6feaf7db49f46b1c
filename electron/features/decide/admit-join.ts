import type { LetterId, ListId, RecipientId } from '#domain/ids.ts';
import type { PersonLanguage } from '#domain/recipients/recipient.ts';
import { acceptPerson } from '../recipients/accept-person.ts';
import { completeEnrolment, prepareEnrolment } from '../recipients/enrol.ts';
import type { EnrolPorts } from '../recipients/ports.ts';

export interface Join {
  readonly listId: ListId;
  /** As the letter's sender wrote it: first names, then the family name. */
  readonly name: string;
  readonly address: string;
  readonly letterId: LetterId;
  readonly language: PersonLanguage;
}

/**
 * Puts a person who asked by letter on the list, the letter being the proof of consent. Called inside the
 * transaction before the act opens; what it returns runs inside the act.
 * @throws Refusal as adding a person by hand does, but for having left or been blocked before: they asked
 */
export function prepareAdmission(ports: EnrolPorts, join: Join): () => RecipientId {
  const words = (join.name.includes('@') ? '' : join.name).split(' ').filter((word) => word !== '');
  const person = acceptPerson(
    {
      givenName: words.slice(0, -1).join(' '),
      familyName: words.at(-1) ?? join.address.slice(0, join.address.lastIndexOf('@')),
      address: join.address,
      salutation: '',
      language: join.language,
      groups: [],
    },
    ports.toAscii,
  );
  const enrolment = prepareEnrolment(ports, join.listId, person, true);
  return () => {
    completeEnrolment(ports, enrolment, {
      source: 'letter',
      how: 'letter',
      note: '',
      recordedBy: ports.operator(),
      letterId: join.letterId,
    });
    return enrolment.recipientId;
  };
}
