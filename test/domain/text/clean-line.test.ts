import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine, cleanLines } from '#domain/text/clean-line.ts';

test.each([
  ['  Anna  ', 'Anna'],
  ['<b>Anna</b> & "Co"', '<b>Anna</b> & "Co"'],
  ['Mu\u0308ller', 'Müller'],
  ['\u202egro.elpmaxe\u202c', 'gro.elpmaxe'],
  ['\u2066a\u2069\u200e\u200f\u061c', 'a'],
  ['a\u200bb\u200cc\u200dd\ufeffe\u2060f\u00adg', 'abcdefg'],
  ['👨\u200d👩\u200d👧 Fest', '👨\u200d👩\u200d👧 Fest'],
  ['\u{E0041}x', 'x'],
])('I18 %j becomes %j', (typed, expected) => {
  expect(cleanLine(typed)).toBe(expected);
});

test.each([
  'a\nb',
  'a\rb',
  'a\0b',
  'a\tb',
  'a\u001b[0m',
  'a\u0085b',
  'a\u007f',
  'a\u2028b',
  'a\u2029b',
  'a\ud800',
])('I18 %j is refused', (typed) => {
  expect(cleanLine(typed)).toBeNull();
});

test('several lines keep their breaks, whatever the system they come from, and nothing else', () => {
  expect(cleanLines('a\r\nb\rc\nd\n')).toBe('a\nb\nc\nd');
  expect(cleanLines('a\tb')).toBeNull();
  expect(cleanLines('a\0b')).toBeNull();
});

test('cleaning twice is cleaning once, and leaves no control character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const once = cleanLine(typed);
      if (once === null) return;
      expect(cleanLine(once)).toBe(once);
      expect(once).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }),
    { numRuns: 1000 },
  );
});
