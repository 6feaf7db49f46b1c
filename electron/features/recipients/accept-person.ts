import type { PersonInput } from '#contract/recipients.ts';
import type { MailAddress, ToAscii } from '#domain/identity/address.ts';
import { readAddress } from '#domain/identity/address.ts';
import { personSortKey, sortKey } from '#domain/text/sort-key.ts';
import { Refusal } from '../refuse.ts';
import { acceptLine } from '../text/accept-line.ts';

/** A typed person with clean text, a sound address, and each group once. */
export interface AcceptedPerson extends Omit<PersonInput, 'address'> {
  readonly address: MailAddress;
  readonly sortKey: string;
}

/** @throws Refusal `text.control-characters`, `recipient.name-missing`, `recipient.address-invalid` */
export function acceptPerson(typed: PersonInput, toAscii: ToAscii): AcceptedPerson {
  const givenName = acceptLine(typed.givenName);
  const familyName = acceptLine(typed.familyName);
  if (givenName === '' && familyName === '')
    throw new Refusal({ code: 'recipient.name-missing', params: {} });
  return {
    givenName,
    familyName,
    address: acceptAddress(typed.address, toAscii),
    salutation: acceptLine(typed.salutation),
    language: typed.language,
    groups: eachOnce(typed.groups.map(acceptLine)),
    sortKey: personSortKey(givenName, familyName),
  };
}

/** @throws Refusal `text.control-characters`, `recipient.address-invalid` */
export function acceptAddress(typed: string, toAscii: ToAscii): MailAddress {
  const reading = readAddress(acceptLine(typed), toAscii);
  if (reading.ok) return reading.address;
  throw new Refusal({ code: 'recipient.address-invalid', params: { reason: reading.flaw } });
}

/** Groups whose names differ only in case or accents are one group; the first spelling wins. */
function eachOnce(names: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const name of names) {
    const key = sortKey(name) || name;
    if (name !== '' && !byKey.has(key)) byKey.set(key, name);
  }
  return [...byKey.values()];
}

/** How a person is called in a sentence. */
export function displayName(person: { readonly givenName: string; readonly familyName: string }): string {
  return `${person.givenName} ${person.familyName}`.trim();
}
