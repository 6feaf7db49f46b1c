import { expect, test } from 'vitest';
import { isContactField } from '#domain/recipients/contact-field.ts';

test.each([
  'Telefon',
  'Tel. privat',
  'Handy',
  'Mobilnummer',
  'Phone (home)',
  'Anschrift',
  'Straße',
  '2. E-Mail',
])('a field called %s leads to a person', (name) => {
  expect(isContactField(name)).toBe(true);
});

test.each(['Instrument', 'Eintritt', 'Stimme', 'Hotel', 'Abteilung', 'Beitrag'])(
  'a field called %s does not',
  (name) => {
    expect(isContactField(name)).toBe(false);
  },
);
