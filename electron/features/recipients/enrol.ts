import { recordedWording } from '#domain/consent/recorded-wording.ts';
import type { ConsentWay } from '#domain/consent/entry.ts';
import type { LetterId, ListId, RecipientId } from '#domain/ids.ts';
import { drawPublicNumber } from '#domain/identity/public-number.ts';
import type { MembershipSource } from '#domain/recipients/recipient.ts';
import { defaultSalutation } from '#domain/recipients/salutation.ts';
import { appendConsent } from '../consent/append.ts';
import type { ListRecord } from '../lists/ports.ts';
import { Refusal } from '../refuse.ts';
import type { AcceptedPerson } from './accept-person.ts';
import { displayName } from './accept-person.ts';
import type { AddressRecord, EnrolPorts, PersonFacts, RecipientRecord } from './ports.ts';
import { addressRow, groupRows } from './rows.ts';

/** A person about to be tied to a list. */
export interface Enrolment {
  readonly recipientId: RecipientId;
  readonly list: ListRecord;
  readonly address: AddressRecord;
  readonly person: AcceptedPerson;
  readonly salutation: string;
  readonly groupIds: readonly number[];
  readonly era: number;
}

/** Tokens have eight bits for the era. */
const lastEra = 255;

/**
 * The first half of bringing a person onto a list, before the act is opened: looks whether that may be,
 * and makes the rows that stay when the act is taken back (the person as deleted, the address, the groups).
 * Same address and same name is the same person; same address and another name is somebody who shares it.
 * Somebody whose tie is still unconfirmed becomes active by the consent that is recorded now.
 * @param evenSo the person asked again after having left, or after mail came back
 * @throws Refusal `gone`, `recipient.already-there`, `recipient.has-left`, `recipient.blocked`
 */
export function prepareEnrolment(
  ports: EnrolPorts,
  listId: ListId,
  person: AcceptedPerson,
  evenSo: boolean,
): Enrolment {
  const list = ports.lists.get(listId);
  if (list === null) throw new Refusal({ code: 'gone', params: { noun: 'list' } });
  const address = addressRow(ports, person.address);
  const known = samePerson(ports.recipients.atAddress(address.id), person.sortKey);
  const tie = known === null ? null : ports.memberships.get(known.id, listId);
  const name = displayName(person);
  if (tie?.state === 'active' || tie?.state === 'paused') {
    throw new Refusal({ code: 'recipient.already-there', params: { name } });
  }
  if (!evenSo) {
    if (
      known !== null &&
      (tie?.state === 'left' || ports.consents.newest(known.id, listId) === 'withdrawn')
    ) {
      throw new Refusal({ code: 'recipient.has-left', params: { name } });
    }
    if (address.blockedAt !== null) throw new Refusal({ code: 'recipient.blocked', params: { name } });
  }
  const living = known?.deletedAt === null ? known : null;
  const before = living === null ? [] : ports.groups.of(living.id);
  const salutation = person.salutation || (living?.salutation ?? defaultSalutation(person));
  return {
    recipientId: known?.id ?? insertPerson(ports, address, person, salutation),
    list,
    address,
    person,
    salutation,
    groupIds: [...new Set([...before, ...groupRows(ports, person.groups)])],
    era: tie === null ? 0 : Math.min(lastEra, tie.era + 1),
  };
}

function samePerson(people: readonly RecipientRecord[], key: string): RecipientRecord | null {
  const same = people.filter((person) => person.sortKey === key);
  return same.find((person) => person.deletedAt === null) ?? same[0] ?? null;
}

function insertPerson(
  ports: EnrolPorts,
  address: AddressRecord,
  person: AcceptedPerson,
  salutation: string,
): RecipientId {
  return ports.recipients.insertDeleted({
    ...facts(person, address, salutation),
    publicNumber: drawPublicNumber(
      32,
      (length) => ports.randomness.bytes(length),
      (number) => ports.recipients.numberTaken(number),
    ),
    createdAt: ports.clock.now(),
  });
}

function facts(person: AcceptedPerson, address: AddressRecord, salutation: string): PersonFacts {
  const { givenName, familyName, language, sortKey } = person;
  return { addressId: address.id, givenName, familyName, salutation, language, sortKey };
}

/** How the tie came about and what stands behind it. */
export interface EnrolmentProof {
  readonly source: MembershipSource;
  readonly how: ConsentWay;
  readonly note: string;
  readonly recordedBy: string;
  readonly letterId: LetterId | null;
  /** Word for word what was asked, where it was asked in a mail; else the usual sentence is written down. */
  readonly wording?: string;
}

/** The second half, inside the act: the person comes to life, the tie becomes active, the consent is written down. */
export function completeEnrolment(ports: EnrolPorts, enrolment: Enrolment, proof: EnrolmentProof): void {
  const { recipientId, list, address, person, salutation, groupIds, era } = enrolment;
  const now = ports.clock.now();
  ports.recipients.change(recipientId, facts(person, address, salutation));
  ports.recipients.setDeleted([recipientId], null);
  ports.groups.set(recipientId, groupIds);
  ports.memberships.put({
    recipientId,
    listId: list.id,
    state: 'active',
    source: proof.source,
    era,
    since: now,
  });
  if (address.blockedAt !== null) ports.addresses.unblock(address.id);
  const usual = recordedWording(person.language, proof.how, {
    list: list.name,
    organisation: ports.organisation.get().name,
    address: address.spelling,
  });
  const { how, note, recordedBy, letterId, wording = usual } = proof;
  appendConsent(ports, {
    recipientId,
    listId: list.id,
    kind: 'given',
    how,
    wording,
    note,
    at: now,
    recordedBy,
    letterId,
  });
}
