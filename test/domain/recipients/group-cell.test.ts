import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupCell, groupsInCell } from '#domain/recipients/group-cell.ts';

test('groups of other programs are read, whatever separates them', () => {
  expect(groupsInCell('Chor; Tanz | Vorstand\n* myContacts ::: Kasse')).toEqual([
    'Chor',
    'Tanz',
    'Vorstand',
    'Kasse',
  ]);
  expect(groupsInCell(' , ;; ')).toEqual([]);
});

test('only what needs it stands in quotation marks', () => {
  expect(groupCell(['Chor', 'Alt, 2. Stimme', 'Das "A"'])).toBe('Chor, "Alt, 2. Stimme", Das "A"');
});

test('every name comes back as it was', () => {
  const part = fc.constantFrom(',', ';', '|', ':::', '"', '* ', ' ', 'My Contacts', 'a', '\u2022', 'ß');
  const name = fc
    .array(part, { minLength: 1, maxLength: 5 })
    .map((parts) => parts.join('').trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(fc.array(name, { maxLength: 4 }), (names) => {
      expect(groupsInCell(groupCell(names))).toEqual(names);
    }),
    { numRuns: 1000 },
  );
});
