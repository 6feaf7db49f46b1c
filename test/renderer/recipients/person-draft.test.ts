import { describe, expect, it } from 'vitest';
import type { Translate } from '#wording/wording.ts';
import { fieldFault, splitGroups, toggleGroup } from '#renderer/features/recipients/person-draft.ts';

const asKey: Translate = (key) => key;

describe('the groups of a person', () => {
  it('are read from a line with commas, each once', () => {
    expect(splitGroups(' Chor, Vorstand ;Chor,, ')).toEqual(['Chor', 'Vorstand']);
    expect(splitGroups('')).toEqual([]);
  });

  it('come and go by a click', () => {
    expect(toggleGroup('Chor', 'Vorstand')).toBe('Chor, Vorstand');
    expect(toggleGroup('Chor, Vorstand', 'Chor')).toBe('Vorstand');
  });
});

describe('a refused person', () => {
  it('is told beside the field that is meant', () => {
    const address = fieldFault({ code: 'recipient.address-invalid', params: { reason: 'no-at' } }, asKey);
    expect(address).toEqual({ field: 'address', sentence: 'recipients:address-problem.no-at' });
    expect(fieldFault({ code: 'recipient.name-missing', params: {} }, asKey).field).toBe('name');
    expect(fieldFault({ code: 'store.disk-full', params: {} }, asKey).field).toBe('form');
  });
});
