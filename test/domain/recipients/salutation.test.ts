import { expect, test } from 'vitest';
import { organisationMark } from '#domain/organisation/mark.ts';
import { defaultSalutation, salutationAfterEdit } from '#domain/recipients/salutation.ts';

test('the default greets by first name in the person’s language', () => {
  expect(defaultSalutation({ givenName: 'Anna', language: 'de' })).toBe('Hallo Anna');
  expect(defaultSalutation({ givenName: 'Anna', language: 'en' })).toBe('Hello Anna');
  expect(defaultSalutation({ givenName: '', language: 'de' })).toBe('Guten Tag');
});

test('a default follows another name or language, a typed salutation does not', () => {
  const anna = { givenName: 'Anna', language: 'de' } as const;
  expect(salutationAfterEdit('Hallo Anna', anna, { ...anna, language: 'en' })).toBe('Hello Anna');
  expect(salutationAfterEdit('', anna, { ...anna, givenName: 'Eva' })).toBe('Hallo Eva');
  expect(salutationAfterEdit('Liebe Anna', anna, { ...anna, givenName: 'Eva' })).toBe('Liebe Anna');
});

test.each([
  ['Musterverein Seeblick', 'MS'],
  ['TuS Lindenau 1898', 'TL'],
  ['öko', 'Ö'],
  ['1898', ''],
])('the mark of %j is %j', (name, mark) => {
  expect(organisationMark(name)).toBe(mark);
});
