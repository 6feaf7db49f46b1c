import { describe, expect, it } from 'vitest';
import { peopleCommandOf } from '#renderer/features/recipients/people-keys.ts';

const free = { shiftKey: false, altKey: false, mod: false, inText: false };
const press = (key: string, held: Partial<typeof free> = {}) => peopleCommandOf({ key, ...free, ...held });

describe('keys among people', () => {
  it('add somebody, put people on a list, and edit the open person', () => {
    expect(press('N', { mod: true, shiftKey: true })).toBe('add');
    expect(press('Insert')).toBe('add');
    expect(press('L', { mod: true, shiftKey: true })).toBe('enrol');
    expect(press('F2')).toBe('edit');
  });

  it('leave a new mailing, the lock and plain letters to what they mean elsewhere', () => {
    expect(press('n', { mod: true })).toBeNull();
    expect(press('l', { mod: true })).toBeNull();
    expect(press('n')).toBeNull();
    expect(press('N', { mod: true, shiftKey: true, altKey: true })).toBeNull();
  });

  it('rest while somebody types, but for those with Ctrl or Cmd', () => {
    expect(press('Insert', { inText: true })).toBeNull();
    expect(press('F2', { inText: true })).toBeNull();
    expect(press('n', { mod: true, shiftKey: true, inText: true })).toBe('add');
  });
});
