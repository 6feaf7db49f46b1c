import { describe, expect, it } from 'vitest';
import { commandOf, shortcuts } from '#renderer/shell/keymap.ts';

const press = (key: string, held: Partial<{ shiftKey: boolean; altKey: boolean; mod: boolean }> = {}) =>
  commandOf({ key, shiftKey: false, altKey: false, mod: false, ...held });

describe('keys that work everywhere', () => {
  it('do what the list of keys says', () => {
    for (const [command, keys] of Object.entries(shortcuts)) {
      const key = keys.split('+').at(-1) ?? '';
      expect(press(key.toLowerCase(), { mod: true })).toBe(command);
    }
  });

  it('need Ctrl or Cmd, so that letters stay letters (WCAG 2.1.4)', () => {
    for (const keys of Object.values(shortcuts)) {
      expect(press(keys.split('+').at(-1)?.toLowerCase() ?? '')).toBeNull();
    }
  });

  it('reach the slash of a German keyboard, which is typed with Shift', () => {
    expect(press('/', { mod: true, shiftKey: true })).toBe('keys');
  });

  it('do not take redo for undo, nor Alt combinations for theirs', () => {
    expect(press('Z', { mod: true, shiftKey: true })).toBeNull();
    expect(press('n', { mod: true, altKey: true })).toBeNull();
  });

  it('walk the panes forwards and backwards', () => {
    expect(press('F6')).toBe('next-pane');
    expect(press('F6', { shiftKey: true })).toBe('previous-pane');
    expect(press('F6', { mod: true })).toBeNull();
  });
});
