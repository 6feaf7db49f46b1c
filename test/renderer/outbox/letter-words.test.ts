import { describe, expect, test } from 'vitest';
import type { LetterRow } from '#contract/letters.ts';
import type { LetterId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import { letterWords } from '#renderer/features/outbox/letter-words.ts';
import { wordsIn } from '../words.ts';

const t = await wordsIn('de');
const day = (date: string) => `<${date}>`;

function letter(over: Partial<LetterRow>): LetterRow {
  return {
    id: toId<LetterId>(1),
    kind: 'other',
    outcome: 'nothing-to-do',
    who: 'Frida Maas',
    subject: '',
    beginning: '',
    reason: null,
    awayUntil: null,
    at: 0,
    caseId: null,
    ...over,
  };
}

describe('an answer in a few words', () => {
  test('names the reason of a returned mail', () => {
    expect(letterWords(letter({ kind: 'bounce', reason: 'mailbox-full' }), t, day)).toBe('Postfach voll');
    expect(letterWords(letter({ kind: 'bounce' }), t, day)).toBe('Kam zurück, Grund unklar');
  });

  test('names the end of an absence where the letter does', () => {
    expect(letterWords(letter({ kind: 'auto-reply', awayUntil: '2026-12-04' }), t, day)).toBe(
      'Abwesend bis <2026-12-04>',
    );
    expect(letterWords(letter({ kind: 'auto-reply' }), t, day)).toBe('Abwesend');
  });

  test('quotes a person, the subject where there is no text, and says so where there is neither', () => {
    expect(letterWords(letter({ kind: 'answer', beginning: 'Ich bringe Kuchen' }), t, day)).toBe(
      '„Ich bringe Kuchen“',
    );
    expect(letterWords(letter({ kind: 'leave', subject: 'Bitte abmelden' }), t, day)).toBe(
      '„Bitte abmelden“',
    );
    expect(letterWords(letter({ kind: 'answer' }), t, day)).toBe('Ohne Text');
  });

  test('shows markup in a letter as the characters it is', () => {
    expect(letterWords(letter({ kind: 'answer', beginning: '<b>{{x}}</b>' }), t, day)).toBe('„<b>{{x}}</b>“');
  });
});
