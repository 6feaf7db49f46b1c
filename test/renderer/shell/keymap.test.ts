import { describe, expect, it } from 'vitest';
import type { CommandId } from '#contract/commands.ts';
import { commandIds, commands } from '#contract/commands.ts';
import { commandOf } from '#renderer/shell/keymap.ts';

const press = (key: string, held: Partial<{ shiftKey: boolean; altKey: boolean; mod: boolean }> = {}) =>
  commandOf({ key, shiftKey: false, altKey: false, mod: false, ...held });

/** A press of keys written as `Mod+Shift+N`. */
const pressOf = (keys: string) => {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const shiftKey = parts.includes('Shift');
  return press(shiftKey ? key : key.length === 1 ? key.toLowerCase() : key, {
    shiftKey,
    mod: parts.includes('Mod'),
  });
};
const keysOf = (id: CommandId) => commands[id].keys ?? '';
const heard = commandIds.filter((id) => commands[id].keys !== null && commands[id].heard === 'window');

describe('keys that work everywhere', () => {
  it('do what menu and list of keys say', () => {
    for (const id of heard) expect(pressOf(keysOf(id)), id).toBe(id);
  });

  it('belong to one command each', () => {
    expect(new Set(heard.map(keysOf)).size).toBe(heard.length);
  });

  it('need Ctrl or Cmd, so that letters stay letters (WCAG 2.1.4)', () => {
    for (const id of heard) {
      const key = keysOf(id).split('+').at(-1) ?? '';
      if (key.length === 1) expect(press(key.toLowerCase()), id).toBeNull();
    }
  });

  it('leave to a place what only the place hears', () => {
    for (const id of ['bold', 'edit-person', 'remove-people'] as const)
      expect(pressOf(keysOf(id))).toBeNull();
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
