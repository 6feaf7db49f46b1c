import { describe, expect, it } from 'vitest';
import { peopleCommandOf } from '#renderer/features/recipients/people-keys.ts';

const free = { shiftKey: false, altKey: false, mod: false, inText: false };
const press = (key: string, held: Partial<typeof free> = {}) => peopleCommandOf({ key, ...free, ...held });

describe('keys among people', () => {
  it('add somebody, and edit the open person', () => {
    expect(press('Insert')).toBe('add');
    expect(press('F2')).toBe('edit');
  });

  it('leave everything with Ctrl, Shift or Alt, and plain letters, to what they mean elsewhere', () => {
    expect(press('n')).toBeNull();
    for (const held of [{ mod: true }, { shiftKey: true }, { altKey: true }])
      expect(press('F2', held)).toBeNull();
  });

  it('rest while somebody types', () => {
    expect(press('Insert', { inText: true })).toBeNull();
    expect(press('F2', { inText: true })).toBeNull();
  });
});
