import type { MailingContent, Addressee } from '#domain/mailings/frozen.ts';
import type { AddressId } from '#domain/ids.ts';
import { enumerate, fieldValues } from '#domain/mailings/household.ts';
import { fieldsOf, ownFieldId } from '#domain/mailings/fields.ts';
import type { AudienceNow } from './audience.ts';
import { readDocument } from './draft.ts';
import type { MailingPerson, MailingPorts, MailingRecord, MailingTie } from './ports.ts';
import { Refusal } from '../refuse.ts';

/** A mailing's content as it would be frozen now. */
export function contentNow(
  ports: Pick<MailingPorts, 'sender' | 'mailings'>,
  record: MailingRecord,
): MailingContent {
  const listIds = ports.mailings.lists(record.id).map(({ id }) => id);
  const sender = ports.sender.sender(listIds);
  const { name, legalNotice } = ports.sender.organisation();
  return {
    number: record.publicNumber,
    subject: record.subject,
    preheader: record.preheader,
    document: readDocument(JSON.parse(record.document)),
    organisation: name,
    legalNotice,
    senderName: sender.name,
    senderAddress: sender.address,
    replyTo: sender.replyTo,
    plusAddress: sender.plusAddress,
    bounceAddress: sender.bounceAddress,
    lists: ports.sender.frozenLists(listIds),
  };
}

/** One mail of an audience with whom it greets. */
export interface Mail {
  readonly addressId: AddressId;
  readonly address: string;
  readonly addressee: Addressee;
  readonly ties: readonly MailingTie[];
}

/** Who gets which mail, with their values for the fields of the text. */
export function addresseesOf(
  ports: Pick<MailingPorts, 'audience'>,
  content: MailingContent,
  mails: AudienceNow['mails'],
): readonly Mail[] {
  const ownFields = [...fieldsOf(content.document).keys()].flatMap((name) => ownFieldId(name) ?? []);
  const people = ports.audience.people(
    mails.flatMap((ties) => ties.map(({ recipientId }) => recipientId)),
    ownFields,
  );
  const listNames = new Map(content.lists.map(({ id, name }) => [id, name]));
  return mails.map((ties) => {
    const [first] = ties;
    const known = new Map(ties.flatMap(({ recipientId }) => people.get(recipientId) ?? []).map(byId));
    const household = [...known.values()];
    const [head] = household;
    if (head === undefined) throw new Refusal({ code: 'gone', params: { noun: 'recipient' } });
    const lists = ties.flatMap(({ listId }) => listNames.get(listId) ?? []);
    return {
      addressId: first.addressId,
      address: head.spelling,
      ties,
      addressee: {
        to: wireAddress(head),
        name: enumerate(household.map(displayName), head.language),
        number: head.addressNumber,
        language: head.language,
        listId: first.listId,
        era: first.era,
        values: fieldValues(household, head.spelling, lists),
      },
    };
  });
}

function byId(person: MailingPerson): [MailingPerson['recipientId'], MailingPerson] {
  return [person.recipientId, person];
}

function displayName({ givenName, familyName }: MailingPerson): string {
  return `${givenName} ${familyName}`.trim();
}

/** The local part as its owner spells it (RFC 5321, section 2.4), the domain as A-label. */
function wireAddress({ spelling, normalised }: MailingPerson): string {
  return spelling.slice(0, spelling.lastIndexOf('@')) + normalised.slice(normalised.lastIndexOf('@'));
}

/** Whether a field is empty for an addressee. */
export function isGap(addressee: Addressee, field: string): boolean {
  return (addressee.values[field] ?? '').trim() === '';
}
