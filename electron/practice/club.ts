import type { FieldId, RecipientId } from '#domain/ids.ts';
import { organisationMark } from '#domain/organisation/mark.ts';
import type { PersonLanguage } from '#domain/recipients/recipient.ts';
import type { ListTable } from '#electron/features/lists/ports.ts';
import type { Clock, Transactions } from '#electron/features/ports.ts';
import type { GroupTable, PersonFieldTable } from '#electron/features/recipients/ports.ts';
import type { OrganisationTable } from '#electron/features/settings/ports.ts';
import type { ClubLists } from './club-lists.ts';
import { clubAddress, insertClubLists } from './club-lists.ts';
import type { ClubPeoplePorts } from './club-people.ts';
import { insertPerson, insertTie } from './club-people.ts';
import { clubWords } from './club-words.ts';
import { practiceAddress, practicePeople } from './people.ts';

export interface ClubPorts extends ClubPeoplePorts {
  readonly store: Transactions;
  readonly clock: Clock;
  readonly organisation: OrganisationTable;
  readonly lists: ListTable;
  readonly groups: GroupTable;
  readonly fields: PersonFieldTable;
}

export interface SeededClub {
  readonly accountId: number;
  readonly lists: ClubLists;
  /** In the order of `practicePeople`. */
  readonly recipients: readonly RecipientId[];
  /** Own field with the section of a person. */
  readonly field: FieldId;
}

const day = 24 * 60 * 60 * 1000;

/**
 * Makes the practice club in a new store: the organisation, its account, three lists, forty invented people
 * with their ties and consents. One transaction: the club is there whole or not at all.
 */
export function seedClub(ports: ClubPorts, language: PersonLanguage): Promise<SeededClub> {
  return ports.store.transaction(() => {
    const { name, legalNotice } = clubWords[language];
    ports.organisation.put({ name, mark: organisationMark(name), legalNotice });
    const accountId = ports.organisation.insertAccount({
      kind: 'practice',
      senderName: name,
      address: clubAddress,
    });
    const lists = insertClubLists(ports, accountId, language);
    const field = ports.fields.insert(clubWords[language].field);
    return { accountId, lists, field, recipients: seedPeople(ports, { lists, field }, language) };
  });
}

function seedPeople(
  ports: ClubPorts,
  { lists, field }: Pick<SeededClub, 'lists' | 'field'>,
  language: PersonLanguage,
): readonly RecipientId[] {
  const words = clubWords[language];
  const groupIds = new Map(
    Object.entries(words.groups).map(([group, name]) => [group, ports.groups.insert(name)]),
  );
  const now = ports.clock.now();
  return practicePeople.map((person, index) => {
    const joinedAt = now - (60 + index * 23) * day;
    const recipientId = insertPerson(ports, person, person.language ?? language, joinedAt);
    const groups = person.groups.flatMap((group) => groupIds.get(group) ?? []);
    ports.groups.set(recipientId, groups);
    if (person.section !== null) ports.fields.set(recipientId, field, words.sections[person.section]);

    const address = practiceAddress(person);
    const tie = { recipientId, address, joinedAt, endedAt: now - 9 * day, state: 'active' } as const;
    insertTie(
      ports,
      {
        ...tie,
        listId: lists.newsletter,
        list: words.newsletter,
        state: person.newsletter ?? 'active',
      },
      language,
    );
    if (person.groups.includes('choir')) {
      insertTie(ports, { ...tie, listId: lists.choir, list: words.choir }, language);
    }
    if (person.festival === true) {
      insertTie(ports, { ...tie, listId: lists.festival, list: words.festival }, language);
    }
    return recipientId;
  });
}
