import { describe, expect, it } from 'vitest';
import type { RecipientId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import { fullName, initials, sortedName } from '#renderer/features/recipients/person-name.ts';
import {
  chosenPeople,
  countOf,
  everybody,
  extentOf,
  isChosen,
  nobody,
  toggled,
  withAll,
} from '#renderer/features/recipients/selection.ts';

const id = (value: number) => toId<RecipientId>(value);
const question = { listId: null, search: 'beck', segment: 'all', sort: 'name', descending: false } as const;

describe('who is chosen', () => {
  it('comes and goes without touching the others', () => {
    const two = withAll(nobody, [id(3), id(5)]);
    expect(chosenPeople(toggled(two, id(5)), question)).toEqual({ ids: [3] });
    expect(chosenPeople(toggled(two, id(7)), question)).toEqual({ ids: [3, 5, 7] });
    expect(countOf(two, 100)).toBe(2);
  });

  it('is everybody but for some, which crosses the wire as the question', () => {
    const allButOne = toggled(everybody, id(4));
    expect(isChosen(allButOne, id(4))).toBe(false);
    expect(isChosen(allButOne, id(5))).toBe(true);
    expect(countOf(allButOne, 20_000)).toBe(19_999);
    expect(chosenPeople(allButOne, question)).toEqual({
      query: { listId: null, search: 'beck', segment: 'all' },
      except: [4],
    });
    expect(countOf(withAll(allButOne, [id(4)]), 20_000)).toBe(20_000);
  });

  it('shows in the box of the heading', () => {
    expect(extentOf(nobody, 3)).toBe('none');
    expect(extentOf(withAll(nobody, [id(1)]), 3)).toBe('some');
    expect(extentOf(withAll(nobody, [id(1), id(2), id(3)]), 3)).toBe('all');
    expect(extentOf(everybody, 3)).toBe('all');
    expect(extentOf(toggled(everybody, id(1)), 3)).toBe('some');
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
