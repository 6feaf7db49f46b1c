import fc from 'fast-check';
import { expect, test } from 'vitest';
import { personSortKey, sortKey } from '#domain/text/sort-key.ts';

test.each([
  ['Müller', 'muller'],
  ['MU\u0308LLER', 'muller'],
  ['Straße', 'strasse'],
  ['STRASSE', 'strasse'],
  ['GROẞ', 'gross'],
  ['Meier-Abt', 'meier abt'],
  ["O'Brien", 'obrien'],
  ['Şahin', 'sahin'],
  ['Aydın', 'aydin'],
  ['Łukasz', 'lukasz'],
  ['  von  Wenden ', 'von wenden'],
  ['Иванов', 'иванов'],
  ['…', ''],
])('%j sorts as %j', (text, key) => {
  expect(sortKey(text)).toBe(key);
});

test('a shorter family name stands before a longer one that begins with it', () => {
  expect(personSortKey('Zora', 'Meier') < personSortKey('Anna', 'Meier-Abt')).toBe(true);
  expect(personSortKey('Anna', '')).toBe('anna');
});

test('the key of a key is the key; case and composition do not matter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const key = sortKey(text);
      expect(sortKey(key)).toBe(key);
      expect(sortKey(text.normalize('NFD'))).toBe(sortKey(text.normalize('NFC')));
      expect(key).not.toMatch(/[\t\n%_]/);
    }),
    { numRuns: 500 },
  );
});
