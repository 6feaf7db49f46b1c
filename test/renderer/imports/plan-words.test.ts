import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '#contract/imports.ts';
import { importParts } from '#domain/imports/part.ts';
import { differenceWords } from '#renderer/features/imports/difference-words.ts';
import { barOf } from '#renderer/features/imports/plan-bar.ts';
import { sumWords } from '#renderer/features/imports/sum-words.ts';
import { wordsIn } from '../words.ts';

function planOf(counts: Partial<Record<(typeof importParts)[number], number>>): ImportPlan {
  const parts = Object.fromEntries(
    importParts.map((part) => [part, { count: counts[part] ?? 0, examples: [] }]),
  );
  const none = { count: 0, examples: [] };
  const empty = {
    new: none,
    changed: none,
    unchanged: none,
    left: none,
    blocked: none,
    returned: none,
    'same-person': none,
    unreadable: none,
    'left-out': none,
    doubles: none,
    role: none,
    typo: none,
  };
  return {
    rows: 0,
    people: 0,
    rule: 'fill-gaps',
    open: 0,
    unfitting: { mended: 0, decided: 0 },
    parts: { ...empty, ...parts },
  };
}

describe('the bar of an import', () => {
  it('puts those who are here and those who stay together, and shows no empty part', () => {
    const plan = planOf({ new: 7, changed: 2, unchanged: 3, left: 1, blocked: 1, returned: 1, doubles: 9 });
    expect(barOf(plan)).toEqual([
      { key: 'new', count: 7 },
      { key: 'here', count: 5 },
      { key: 'stays', count: 3 },
    ]);
  });
});

describe('a difference between file and store', () => {
  it('says what comes of it', async () => {
    const t = await wordsIn('de');
    const words = (before: string, taken: boolean) =>
      differenceWords(
        { what: 'own-field', name: 'Ort', before, after: 'Leipzig', gap: before === '', taken },
        t,
      );
    expect(words('', true)).toEqual({ before: 'Ort: leer', after: 'Leipzig', effect: 'wird gefüllt' });
    expect(words('Halle', true).effect).toBe('wird geändert');
    expect(words('Halle', false).effect).toBe('bleibt Halle');
    const group = { what: 'groups', name: '', before: '', after: 'Turnen', gap: true, taken: true } as const;
    expect(differenceWords(group, t).effect).toBe('kommt dazu');
    const greeting = { ...group, what: 'salutation', before: 'Guten Tag', after: 'Liebe Anna' } as const;
    expect(differenceWords(greeting, t).effect).toBe('ersetzt die allgemeine Anrede');
  });
});

describe('the result of an import', () => {
  it('is said without its zeros', async () => {
    const sums = { new: 1204, updated: 0, unchanged: 41, skipped: 9, unreadable: 0 };
    expect(sumWords(sums, (value) => value.toLocaleString('de'), await wordsIn('de'))).toBe(
      '1.204 neu · 41 unverändert · 9 bleiben, wie sie sind',
    );
  });
});
