import { describe, expect, it } from 'vitest';
import { spellKeys } from '#renderer/ui/keys.ts';

describe('the name of a shortcut', () => {
  it('is the one on the keyboard of the reader', () => {
    expect(spellKeys('Mod+N', 'de', 'windows')).toBe('Strg N');
    expect(spellKeys('Mod+N', 'en', 'linux')).toBe('Ctrl N');
    expect(spellKeys('Delete', 'de', 'linux')).toBe('Entf');
    expect(spellKeys('Home', 'de', 'windows')).toBe('Pos1');
  });

  it('is written with signs and without gaps on a Mac', () => {
    expect(spellKeys('Mod+Shift+N', 'de', 'mac')).toBe('⌘⇧N');
  });
});
