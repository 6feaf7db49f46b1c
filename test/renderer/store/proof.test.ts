import { describe, expect, test } from 'vitest';
import { beginProof, isGroup, isProven } from '#renderer/features/store/sheet/proof.ts';
import { twoGroups } from '#renderer/features/store/sheet/two-groups.ts';

const groups = ['K7QM', '4XTD', 'P9HE', 'W2RV', '8BNC', '3YFA'];

describe('two groups of a recovery sheet are asked back', () => {
  test('always two different ones of the six, in the order of the sheet', () => {
    const chances = Array.from({ length: 24 }, (_, step) => step / 24);
    const pairs = chances.flatMap((first) => chances.map((second) => twoGroups([first, second])));
    expect(pairs.every(([one, other]) => one >= 0 && one < other && other < 6)).toBe(true);
    expect(new Set(pairs.map(String)).size).toBe(15);
  });

  test('small letters, blanks and look-alikes count as what stands on the sheet', () => {
    expect(isGroup(' k7 qm', 'K7QM')).toBe(true);
    expect(isGroup('o1io', '0110')).toBe(true);
    expect(isGroup('K7Q', 'K7QM')).toBe(false);
    expect(isGroup('', undefined)).toBe(false);
  });

  test('only both groups together prove the sheet', () => {
    const begun = beginProof('printed', 1, [0.2, 0.7]);
    expect(begun.asked).toEqual([1, 4]);
    expect(isProven(null, groups)).toBe(false);
    expect(isProven(begun, groups)).toBe(false);
    expect(isProven({ ...begun, typed: ['4xtd', '8bn'] }, groups)).toBe(false);
    expect(isProven({ ...begun, typed: ['4xtd', '8bnc'] }, groups)).toBe(true);
    expect(isProven({ ...begun, typed: ['8bnc', '4xtd'] }, groups)).toBe(false);
  });
});
