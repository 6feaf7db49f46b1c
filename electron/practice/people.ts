import type { PersonLanguage } from '#domain/recipients/recipient.ts';

type Group = 'gymnastics' | 'choir' | 'board' | 'youth' | 'hiking';
type Section = 'gymnastics' | 'rowing' | 'hiking' | 'music';

/** An invented person of the practice club. Everybody is on Sonnenpost, members of the group choir on Chor too. */
export interface PracticePerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly groups: readonly Group[];
  /** What stands in the own field; some have nothing there. */
  readonly section: Section | null;
  /** The person's standing on Sonnenpost; active when not said. */
  readonly newsletter?: 'pending' | 'left';
  /** Whether the person was at the festival, and so is on its dormant list. */
  readonly festival?: true;
  /** Where it is not the club's language. */
  readonly language?: PersonLanguage;
  /** Where it is not made from the name. */
  readonly address?: string;
}

type Rest = Partial<Omit<PracticePerson, 'givenName' | 'familyName' | 'groups' | 'section'>>;

function person(
  givenName: string,
  familyName: string,
  groups: readonly Group[],
  section: Section | null,
  rest: Rest = {},
): PracticePerson {
  return { givenName, familyName, groups, section, ...rest };
}

const household = { address: 'familie.behrens@example.org' };
const there = { festival: true } as const;

/** Forty people; the first six answer mail (see `cast.ts`). */
export const practicePeople: readonly PracticePerson[] = [
  person('Arne', 'Beck', ['choir'], 'music', there),
  person('Bruno', 'Fink', ['gymnastics'], 'gymnastics'),
  person('Karl', 'Ehlers', ['hiking'], 'hiking'),
  person('Frida', 'Maas', ['gymnastics'], 'gymnastics'),
  person('Gesa', 'Fries', ['choir'], 'music'),
  person('Inge', 'Albers', ['choir'], 'music'),
  person('Mehmet', 'Aydın', ['board', 'hiking'], 'rowing', there),
  person('Jonas', 'Behrens', ['youth'], 'rowing', household),
  person('Lotte', 'Behrens', ['youth'], 'rowing', { ...household, newsletter: 'pending' }),
  person('Zoë', 'Brandt', ['youth', 'gymnastics'], 'gymnastics'),
  person('Dirk', 'Claasen', ['hiking'], 'hiking', { newsletter: 'left' }),
  person('Helga', 'Döring', ['choir', 'board'], 'music', there),
  person('Marie', 'Dübel', ['choir'], null),
  person('Ludwig', 'Eichler', ['choir', 'hiking'], 'hiking'),
  person('Käthe', 'Größler', ['choir'], 'music', { language: 'de' }),
  person('Till', 'Hansen', ['youth'], 'rowing', there),
  person('Renate', 'Jürgens', ['choir', 'gymnastics'], 'music', there),
  person('Ömer', 'Kaya', ['gymnastics'], 'gymnastics'),
  person('Sofia', 'Kowalska', ['choir'], 'music'),
  person('Paul', 'Lemke', ['hiking'], null, there),
  person('Björn', 'Lüders', ['board', 'choir'], 'rowing', there),
  person('Greta', 'Möller', ['choir', 'youth'], 'music'),
  person('Luis', 'Navarro', ['gymnastics'], 'gymnastics', { language: 'en' }),
  person('Siobhán', "O'Brien", ['choir'], 'music', { language: 'en' }),
  person('Wiebke', 'Oltmanns', ['hiking', 'choir'], 'hiking', there),
  person('Hannes', 'Petersen', [], 'rowing'),
  person('Rolf', 'Quandt', ['hiking'], 'hiking'),
  person('Thea', 'Rademacher', ['choir', 'youth'], 'music'),
  person('Elif', 'Şahin', ['youth', 'gymnastics'], 'gymnastics', there),
  person('Oskar', 'Schäfer', ['board'], 'rowing', there),
  person('Heinrich', 'Straßer', ['choir'], null),
  person('Amelie', 'Thoms', ['youth'], null, { newsletter: 'pending' }),
  person('Ida', 'Tietjen', ['choir'], 'music'),
  person('Emil', 'Ulrich', [], null),
  person('Anna-Lena', 'Vogt', ['gymnastics', 'board'], 'gymnastics', there),
  person('Friedrich', 'Weiß', ['choir'], 'music'),
  person('Clara', 'von Wenden', ['choir'], null, there),
  person('Nora', 'Wulff', ['gymnastics'], 'gymnastics'),
  person('Jan', 'Yılmaz', ['youth'], null, { newsletter: 'pending' }),
  person('Britta', 'Zander', ['hiking'], 'hiking'),
];

const letters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ı: 'i' };

/** given.family@example.org, as people write their names in addresses. */
export function practiceAddress({ givenName, familyName, address }: PracticePerson): string {
  const part = (name: string) =>
    name
      .toLowerCase()
      .replace(/[äöüßı]/g, (letter) => letters[letter] ?? letter)
      .normalize('NFD')
      .replace(/[^a-z-]/g, '');
  return address ?? `${part(givenName)}.${part(familyName)}@example.org`;
}
