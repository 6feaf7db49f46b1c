import { describe, expect, test } from 'vitest';
import type { Choice } from '#renderer/features/decide/choices.ts';
import { choiceOfKey, choicesOf } from '#renderer/features/decide/choices.ts';
import { languages } from '#wording/wording.ts';
import { wordsIn } from '../words.ts';

const bounce = choicesOf({ kind: 'bounce', state: 'open', name: 'Rosa' });
const join = choicesOf({ kind: 'join', state: 'open', name: 'Rosa' });
const press = (key: string, over = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...over,
});

describe('choices', () => {
  test('fit the kind of the case, and a settled one offers none', () => {
    expect(bounce).toEqual(['remove', 'keep', 'change', 'later']);
    expect(join).toEqual(['admit', 'reject', 'later']);
    expect(choicesOf({ kind: 'bounce', state: 'done', name: 'Rosa' })).toEqual([]);
    expect(choicesOf({ kind: 'leave', state: 'open', name: 'Rosa' })).toEqual([]);
    expect(choicesOf({ kind: 'bounce', state: 'later', name: 'Rosa' })).toEqual(['remove', 'keep', 'change']);
  });

  test('never change the address of nobody', () => {
    expect(choicesOf({ kind: 'bounce', state: 'open', name: '' })).toEqual(['remove', 'keep', 'later']);
  });

  test.each(languages)(
    'have one letter each in %s, none twice among those offered together',
    async (language) => {
      const t = await wordsIn(language);
      for (const offered of [bounce, join]) {
        const letters = offered.map((choice: Choice) => t(`decide:key.${choice}`));
        expect(new Set(letters).size).toBe(offered.length);
        for (const letter of letters) expect(letter).toMatch(/^[A-Z]$/);
      }
    },
  );

  test('are made by the letter of the reader’s language', async () => {
    const german = await wordsIn('de');
    const english = await wordsIn('en');
    expect(choiceOfKey(press('e'), bounce, german)).toBe('remove');
    expect(choiceOfKey(press('E'), bounce, german)).toBe('remove');
    expect(choiceOfKey(press('e'), bounce, english)).toBe(null);
    expect(choiceOfKey(press('r'), bounce, english)).toBe('remove');
    expect(choiceOfKey(press('j'), join, english)).toBe('reject');
    expect(choiceOfKey(press('r'), join, english)).toBe(null);
  });

  test('are not made by a shortcut with Ctrl, Cmd or Alt, nor by a named key', async () => {
    const t = await wordsIn('de');
    for (const held of ['ctrlKey', 'metaKey', 'altKey']) {
      expect(choiceOfKey(press('e', { [held]: true }), bounce, t)).toBe(null);
    }
    expect(choiceOfKey(press('End'), bounce, t)).toBe(null);
  });
});
