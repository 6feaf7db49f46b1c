import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeLength, drawCode, findOwnerWords } from '#domain/owners/owner-word.ts';
import { codesRestUntil } from '#domain/owners/wrong-codes.ts';

test.each([
  ['', ['entfernen k7pq2abc'], [{ choice: 'remove', code: 'k7pq2abc' }]],
  [
    'Re: Zu entscheiden',
    ['Remove K7PQ2ABC, keep abcdefg2'],
    [
      { choice: 'remove', code: 'k7pq2abc' },
      { choice: 'keep', code: 'abcdefg2' },
    ],
  ],
  ['behalten k7pq2abc', [], [{ choice: 'keep', code: 'k7pq2abc' }]],
  [
    '',
    ['bitte aufnehmen  k7pq2abc.', 'ablehnen k7pq2abd'],
    [
      { choice: 'admit', code: 'k7pq2abc' },
      { choice: 'reject', code: 'k7pq2abd' },
    ],
  ],
  ['', ['entfernen k7pq2abc', 'entfernen k7pq2abc'], [{ choice: 'remove', code: 'k7pq2abc' }]],
  ['', ['entfernen k7pq2abc', 'behalten k7pq2abc'], [{ choice: null, code: 'k7pq2abc' }]],
  ['keep learning', ['remove everyone', 'keep k7pq2abcd', 'keep 12345678', 'xkeep k7pq2abc'], []],
] as const)('subject "%s" with lines %j says %j', (subject, own, words) => {
  expect(findOwnerWords(subject, own)).toEqual(words);
});

test('a code has a form that is found again, and is never given twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ minLength: 5, maxLength: 5 }), { minLength: 40, maxLength: 40 }),
      (draws) => {
        let at = 0;
        const next = () => draws[at++ % 40] ?? new Uint8Array(5);
        fc.pre(draws.some((bytes) => bytes.some((byte) => byte > 0xd8)));
        const taken = new Set<string>();
        try {
          const code = drawCode(next, (one) => taken.has(one));
          expect(code).toHaveLength(codeLength);
          expect(findOwnerWords('', [`keep ${code}`])).toEqual([{ choice: 'keep', code }]);
          taken.add(code);
          expect(drawCode(next, (one) => taken.has(one))).not.toBe(code);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      },
    ),
  );
});

test('the fifth wrong code within an hour stops all codes for an hour from then', () => {
  const minute = 60_000;
  expect(
    codesRestUntil([
      { at: 10 * minute, count: 2 },
      { at: minute, count: 2 },
    ]),
  ).toBe(null);
  expect(
    codesRestUntil([
      { at: 10 * minute, count: 3 },
      { at: minute, count: 2 },
    ]),
  ).toBe(61 * minute);
  expect(codesRestUntil([{ at: 10 * minute, count: 5 }])).toBe(70 * minute);
});
