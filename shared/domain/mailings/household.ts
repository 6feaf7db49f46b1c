import type { FieldId } from '../ids.ts';
import type { PersonLanguage } from '../recipients/recipient.ts';
import { defaultSalutation } from '../recipients/salutation.ts';
import { ownFieldName } from './fields.ts';
import type { FieldValues } from './resolve.ts';

/** A person as a mailing writes to them. */
export interface AddressedPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly salutation: string;
  readonly language: PersonLanguage;
  /** Values of own fields. */
  readonly own: ReadonlyMap<FieldId, string>;
}

const conjunction = { de: 'und', en: 'and' } as const;
const greeting = /^(?:Liebe[rs]?|Hallo|Sehr|Guten|Werte[r]?|Dear|Hello|Hi|Good)\b/;

/**
 * What stands in the fields of the one mail to an address. Several people who share it are all addressed:
 * with default salutations as "Hallo Anna und Ben"; as soon as one has a salutation of their own, one after
 * the other as "Liebe Anna, lieber Ben". Names are joined in the same way, equal family names named once,
 * and own fields show each different value. The first person's language decides.
 */
export function fieldValues(
  people: readonly AddressedPerson[],
  address: string,
  lists: readonly string[],
): FieldValues {
  const language = people[0]?.language ?? 'de';
  const own = new Map<FieldId, string[]>();
  for (const person of people) {
    for (const [id, value] of person.own) own.set(id, [...(own.get(id) ?? []), value]);
  }
  return {
    salutation: jointSalutation(people, language),
    givenName: enumerate(different(people.map(({ givenName }) => givenName)), language),
    familyName: enumerate(different(people.map(({ familyName }) => familyName)), language),
    address,
    list: enumerate(different(lists), language),
    ...Object.fromEntries(
      Array.from(own, ([id, values]) => [ownFieldName(id), different(values).join(', ')]),
    ),
  };
}

function jointSalutation(people: readonly AddressedPerson[], language: PersonLanguage): string {
  const spoken = people.map((person) =>
    person.salutation === '' ? defaultSalutation(person) : person.salutation,
  );
  const [only] = spoken;
  if (only === undefined || spoken.length === 1) return only ?? '';
  const usual = people.every((person, index) => spoken[index] === defaultSalutation(person));
  if (usual) {
    const givenName = enumerate(different(people.map((person) => person.givenName)), language);
    return defaultSalutation({ givenName, language });
  }
  return different(spoken)
    .map((salutation, index) =>
      index > 0 && greeting.test(salutation)
        ? salutation.charAt(0).toLowerCase() + salutation.slice(1)
        : salutation,
    )
    .join(', ');
}

function different(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}

/** "Anna", "Anna und Ben", "Anna, Ben und Cem". */
export function enumerate(parts: readonly string[], language: PersonLanguage): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${conjunction[language]} ${last}`;
}
