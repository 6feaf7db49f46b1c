import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { actSentence, mailedSentence } from '#wording/act-sentence.ts';
import { faultSentence } from '#wording/fault-sentence.ts';
import type { Translate } from '#wording/wording.ts';
import { namespaces, resources } from '#wording/wording.ts';

const i18n = i18next.createInstance();
await i18n.init({
  lng: 'de',
  resources,
  ns: namespaces,
  keySeparator: false,
  interpolation: { escapeValue: false },
});
const t: Translate = (key, params) => i18n.t(key, { ...params });

describe('the last change', () => {
  it('names the one person, or how many they were', () => {
    const one = { kind: 'recipients-removed', params: { name: 'Anna Bergmann', count: 1 } } as const;
    expect(actSentence(one, t)).toBe('Anna Bergmann entfernt');
    const many = { kind: 'recipients-removed', params: { name: 'Anna Bergmann', count: 1200 } } as const;
    expect(actSentence(many, t)).toBe('1.200 Personen entfernt');
  });

  it('says what came by mail, and from which owner; not of what a rule did by itself', () => {
    const told = (kind: 'left-by-letter' | 'removed-by-rule', by: string, byMail = true) =>
      mailedSentence('Inge Albers abgemeldet', { kind, by, byMail }, t);
    expect(told('left-by-letter', '')).toBe('Inge Albers abgemeldet, per Mail');
    expect(told('left-by-letter', 'Helga Döring')).toBe('Inge Albers abgemeldet, per Mail von Helga Döring');
    expect(told('left-by-letter', 'Erika', false)).toBe('Inge Albers abgemeldet');
    expect(told('removed-by-rule', '')).toBe('Inge Albers abgemeldet');
  });

  it('says so when a discarded draft had no subject', () => {
    const act = { kind: 'mailing-discarded', params: { subject: ' ' } } as const;
    expect(actSentence(act, t)).toBe('Entwurf ohne Betreff verworfen');
  });
});

describe('a fault', () => {
  it('names the part of the store in words, not by its code', () => {
    const sentence = faultSentence({ code: 'store.damaged', params: { part: 'snapshot' } }, t);
    expect(sentence).toContain('letzter Gesamtstand');
    expect(sentence).not.toContain('snapshot');
  });

  it('shows what a person typed as it is', () => {
    const fault = { code: 'recipient.already-there', params: { name: '<b>Anna & Jan</b>' } } as const;
    expect(faultSentence(fault, t)).toContain('<b>Anna & Jan</b>');
  });
});
