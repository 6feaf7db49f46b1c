import { describe, expect, it } from 'vitest';
import { extentOf, nobody, toggled, withAll } from '#renderer/features/recipients/selection.ts';
import { fullName, initials, sortedName } from '#renderer/features/recipients/person-name.ts';

describe('who is chosen', () => {
  it('comes and goes without touching the others', () => {
    const two = withAll(nobody, [3, 5]);
    expect([...toggled(two, 5)]).toEqual([3]);
    expect([...toggled(two, 7)]).toEqual([3, 5, 7]);
    expect(two.size).toBe(2);
  });

  it('shows in the box of the heading', () => {
    expect(extentOf(nobody, 3)).toBe('none');
    expect(extentOf(new Set([1]), 3)).toBe('some');
    expect(extentOf(new Set([1, 2, 3]), 3)).toBe('all');
  });
});

describe('the name of a person', () => {
  it('does without the part that is missing', () => {
    const family = { givenName: '', familyName: 'Familie Bauer' };
    expect(fullName(family)).toBe('Familie Bauer');
    expect(sortedName(family)).toBe('Familie Bauer');
    expect(initials(family)).toBe('F');
    expect(sortedName({ givenName: 'Anna', familyName: 'Bergmann' })).toBe('Bergmann, Anna');
  });
});
