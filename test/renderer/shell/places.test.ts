import { describe, expect, it } from 'vitest';
import { idFrom, isStep } from '#renderer/shell/places.ts';

describe('an address', () => {
  it('names a row only by a positive whole number', () => {
    expect(idFrom('12')).toBe(12);
    for (const text of [undefined, '', '0', '-1', '1.5', '1e3', ' 7', '99999999999999999', 'x']) {
      expect(idFrom(text)).toBeNull();
    }
  });

  it('names a step of a mailing or nothing', () => {
    expect(isStep('write')).toBe(true);
    expect(isStep('toString')).toBe(false);
    expect(isStep(undefined)).toBe(false);
  });
});
