import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldKinds, fieldText } from '#domain/recipients/own-field.ts';
import { languageOfNumbers, readFieldValue } from '#domain/recipients/read-value.ts';

const rule = (kind: (typeof fieldKinds)[number], choices: readonly string[] = []) => ({ kind, choices });

describe('a typed value is read by the kind of its field', () => {
  test.each([
    ['number', 'de', '1.234,50', '1234.50'],
    ['number', 'de', '-3,5', '-3.5'],
    ['number', 'de', '007', '7'],
    ['number', 'de', 'zwölf', null],
    ['number', 'de', '1,2,3', null],
    ['number', 'en', '1,234.5', '1234.5'],
    ['number', 'en', '12', '12'],
    // Only a single mark before three digits means something else in the other language.
    ['number', 'de', '1.234', '1234'],
    ['number', 'en', '1.234', '1.234'],
    ['number', 'de', '1,234', '1.234'],
    ['number', 'en', '1,234', '1234'],
    ['number', 'de', '0.125', '0.125'],
    ['number', 'en', '0,125', '0.125'],
    ['number', 'de', '12.5', '12.5'],
    ['number', 'en', '12,50 €', '12.50'],
    ['number', 'de', '1,234.5', '1234.5'],
    ['number', 'en', '1.234.567', '1234567'],
    ['number', 'en', '−1\u202F234.5', '-1234.5'],
    ['number', 'de', '1.23.4', null],
    ['number', 'en', '12,34,56', null],
    ['date', 'de', '3.5.2026', '2026-05-03'],
    ['date', 'de', '2026-05-03', '2026-05-03'],
    ['date', 'de', '31.2.2026', null],
    ['date', 'de', '3. Mai 2026', '2026-05-03'],
    ['date', 'en', '3/5/2026 00:00', '2026-05-03'],
    ['date', 'de', '3.5.2026 vielleicht', null],
    ['date', 'en', 'yesterday', null],
    ['yes-no', 'de', 'Ja', 'yes'],
    ['yes-no', 'en', 'no', 'no'],
    ['yes-no', 'de', 'vielleicht', null],
    ['text', 'de', 'Zimmer 4', 'Zimmer 4'],
  ] as const)('%s in %s: %s', (kind, language, typed, expected) => {
    expect(readFieldValue(rule(kind), typed, language)).toBe(expected);
  });

  test('a choice is one of the choices, in their spelling', () => {
    expect(readFieldValue(rule('choice', ['Sopran', 'Alt']), 'alt', 'de')).toBe('Alt');
    expect(readFieldValue(rule('choice', ['Sopran', 'Alt']), 'Bass', 'de')).toBeNull();
  });

  test('an empty entry is no value, whatever the kind', () => {
    for (const kind of fieldKinds) expect(readFieldValue(rule(kind), '', 'de')).toBe('');
  });
});

test('what is shown can be typed again and means the same', () => {
  const number = fc
    .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.stringMatching(/^(\.\d{1,4})?$/))
    .map(([whole, fraction]) => `${whole}${fraction}`)
    .filter((value) => value !== '0' || !value.startsWith('-'));
  fc.assert(
    fc.property(number, fc.constantFrom('de' as const, 'en' as const), (value, language) => {
      const shown = fieldText('number', value, language);
      expect(Number(readFieldValue(rule('number'), shown, language))).toBe(Number(value));
    }),
  );
});

test('a kept number is read as itself from a table with points', () => {
  const kept = fc
    .stringMatching(/^-?(0|[1-9]\d{0,11})(\.\d{1,8})?$/)
    .filter((value) => !/^-0(\.0*)?$/.test(value));
  fc.assert(
    fc.property(kept, (value) => {
      expect(readFieldValue(rule('number'), value, 'en')).toBe(value);
    }),
  );
});

test('a column tells by its other numbers how it writes them', () => {
  expect(languageOfNumbers(['1.234', '12,50', '7'])).toBe('de');
  expect(languageOfNumbers(['1.234', '12.5'])).toBe('en');
  expect(languageOfNumbers(['1,234', '1,234,567'])).toBe('en');
  expect(languageOfNumbers(['1.234', '5', 'Haus 4,5'])).toBeNull();
  expect(languageOfNumbers(['0,5', '0.5'])).toBeNull();
});

test('a letter says values in the language of the person', () => {
  expect(fieldText('date', '2026-05-03', 'de')).toBe('3. Mai 2026');
  expect(fieldText('date', '2026-05-03', 'en')).toBe('3 May 2026');
  expect(fieldText('yes-no', 'yes', 'de')).toBe('ja');
  expect(fieldText('number', '1234567.5', 'de')).toBe('1.234.567,5');
  expect(fieldText('number', 'seven', 'de')).toBe('seven');
});
