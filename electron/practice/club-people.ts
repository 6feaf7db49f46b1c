import { recordedWording, withdrawalWording } from '#domain/consent/recorded-wording.ts';
import type { ConsentEntry, ConsentKind } from '#domain/consent/entry.ts';
import type { ListId, RecipientId } from '#domain/ids.ts';
import { drawPublicNumber } from '#domain/identity/public-number.ts';
import type { MembershipState, PersonLanguage } from '#domain/recipients/recipient.ts';
import { defaultSalutation } from '#domain/recipients/salutation.ts';
import { personSortKey } from '#domain/text/sort-key.ts';
import type { Randomness } from '#electron/features/ports.ts';
import type { AddressTable, MembershipTable, RecipientTable } from '#electron/features/recipients/ports.ts';
import { clubWords } from './club-words.ts';
import type { PracticePerson } from './people.ts';
import { practiceAddress } from './people.ts';

export interface ClubPeoplePorts {
  readonly randomness: Randomness;
  readonly addresses: AddressTable;
  readonly recipients: RecipientTable;
  readonly memberships: MembershipTable;
  /** Adds an entry to the book of consent: `appendConsent` with its ports. */
  readonly record: (entry: ConsentEntry) => void;
}

/** The person's row and that of their address, which another one may have already. */
export function insertPerson(
  ports: ClubPeoplePorts,
  person: PracticePerson,
  language: PersonLanguage,
  createdAt: number,
): RecipientId {
  const draw = (taken: (number: number) => boolean) =>
    drawPublicNumber(32, (length) => ports.randomness.bytes(length), taken);
  const spelling = practiceAddress(person);
  const addressId =
    ports.addresses.byNormalised(spelling)?.id ??
    ports.addresses.insert({
      spelling,
      normalised: spelling,
      publicNumber: draw((number) => ports.addresses.numberTaken(number)),
    });
  const { givenName, familyName } = person;
  const recipientId = ports.recipients.insertDeleted({
    addressId,
    givenName,
    familyName,
    salutation: defaultSalutation({ givenName, language }),
    language,
    sortKey: personSortKey(givenName, familyName),
    publicNumber: draw((number) => ports.recipients.numberTaken(number)),
    createdAt,
  });
  ports.recipients.setDeleted([recipientId], null);
  return recipientId;
}

export interface ClubTie {
  readonly recipientId: RecipientId;
  readonly listId: ListId;
  readonly list: string;
  readonly address: string;
  readonly state: Extract<MembershipState, 'active' | 'pending' | 'left'>;
  readonly joinedAt: number;
  /** When a tie that is no longer active came to its state. */
  readonly endedAt: number;
}

/** A tie with the consents behind it: none yet while unconfirmed, given and withdrawn for whoever left. */
export function insertTie(ports: ClubPeoplePorts, tie: ClubTie, language: PersonLanguage): void {
  const { recipientId, listId, state, joinedAt, endedAt } = tie;
  ports.memberships.put({
    recipientId,
    listId,
    state,
    source: 'practice',
    era: 0,
    since: state === 'active' ? joinedAt : endedAt,
  });
  const words = clubWords[language];
  const facts = { list: tie.list, organisation: words.name, address: tie.address };
  const append = (kind: ConsentKind, wording: string, at: number) =>
    ports.record({
      recipientId,
      listId,
      kind,
      how: 'practice',
      wording,
      note: '',
      at,
      recordedBy: words.recordedBy,
      letterId: null,
    });
  if (state === 'pending') return;
  append('given', recordedWording(language, 'practice', facts), joinedAt);
  if (state === 'left') append('withdrawn', withdrawalWording(language, facts), endedAt);
}
