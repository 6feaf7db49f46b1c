import { confirmedNote } from '#domain/consent/confirmed-note.ts';
import { readAddress } from '#domain/identity/address.ts';
import type { LetterId, ListId, RecipientId } from '#domain/ids.ts';
import type { PersonLanguage } from '#domain/recipients/recipient.ts';
import type { NoticeTable } from '../notices/ports.ts';
import { acceptPerson } from '../recipients/accept-person.ts';
import { completeEnrolment, prepareEnrolment } from '../recipients/enrol.ts';
import type { EnrolPorts } from '../recipients/ports.ts';
import type { RequestTable } from '../requests/ports.ts';

export interface Join {
  readonly listId: ListId;
  /** As the letter's sender wrote it: first names, then the family name. */
  readonly name: string;
  readonly address: string;
  readonly letterId: LetterId;
  readonly language: PersonLanguage;
}

export interface AdmitPorts extends EnrolPorts {
  readonly requests: Pick<RequestTable, 'byAnswer'>;
  readonly notices: Pick<NoticeTable, 'get'>;
}

/** Somebody who was put on a list. */
export interface Admission {
  readonly recipientId: RecipientId;
  readonly normalised: string;
  readonly language: PersonLanguage;
}

/**
 * Puts a person who asked by letter on the list, the letter being the proof of consent; where it confirmed a question of
 * ours, that question word for word. Called inside the transaction before the act opens; what it returns runs inside
 * the act. Without a name of its own a letter means who is known at its address.
 * @throws Refusal as adding a person by hand does, but for having left or been blocked before: they asked
 */
export function prepareAdmission(ports: AdmitPorts, join: Join): () => Admission {
  const { language } = join;
  const person = acceptPerson(
    {
      ...(knownName(ports, join) ?? namesIn(join)),
      address: join.address,
      salutation: '',
      language,
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
      ...confirmation(ports, join),
    });
    return { recipientId: enrolment.recipientId, normalised: person.address.normalised, language };
  };
}

function namesIn({ name, address }: Join) {
  const words = (name.includes('@') ? '' : name).split(' ').filter((word) => word !== '');
  return {
    givenName: words.slice(0, -1).join(' '),
    familyName: words.at(-1) ?? address.slice(0, address.lastIndexOf('@')),
  };
}

function knownName(ports: AdmitPorts, { name, address }: Join) {
  if (name.trim() !== '' && !name.includes('@')) return null;
  const reading = readAddress(address, ports.toAscii);
  const known = reading.ok ? ports.addresses.byNormalised(reading.address.normalised) : null;
  const [person] = known === null ? [] : ports.recipients.atAddress(known.id);
  return person === undefined ? null : { givenName: person.givenName, familyName: person.familyName };
}

/** What proves a confirmed sign-up (BGH I ZR 164/09): our question in full, all moments, and the answer itself. */
function confirmation({ requests, notices, clock }: AdmitPorts, { letterId, language, address }: Join) {
  const request = requests.byAnswer(letterId);
  const noticeId = request?.noticeId ?? null;
  const question = noticeId === null ? null : notices.get(noticeId);
  if (request === null || question === null) return {};
  const note = confirmedNote(language, {
    typed: address,
    normalised: request.normalised,
    askedAt: request.writtenAt,
    questionAt: question.at,
    confirmedAt: request.answeredAt ?? clock.now(),
    questionId: question.messageId,
    request: request.publicNumber,
  });
  return { wording: `${question.subject}\n\n${question.text}`, note };
}
