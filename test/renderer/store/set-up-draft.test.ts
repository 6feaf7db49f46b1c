import { describe, expect, test } from 'vitest';
import { doneSteps, emptyDraft, isTouched, orderOf } from '#renderer/features/store/set-up/set-up-draft.ts';
import { beginProof } from '#renderer/features/store/sheet/proof.ts';

const groups = ['K7QM', '4XTD', 'P9HE', 'W2RV', '8BNC', '3YFA'];
const proof = { ...beginProof('copied', 1, [0, 0]), typed: ['K7QM', '4XTD'] as const };

describe('what was entered for a new club', () => {
  test('counts as touched as soon as leaving would lose something', () => {
    expect(isTouched(emptyDraft)).toBe(false);
    expect(isTouched({ ...emptyDraft, folder: '' })).toBe(false);
    for (const part of [{ organisation: 'T' }, { passphrase: 'x' }, { folder: '/a' }, { proof }]) {
      expect(isTouched({ ...emptyDraft, ...part })).toBe(true);
    }
  });

  test('a step is done when what it asks for is there', () => {
    expect([...doneSteps(emptyDraft, 'passphrase', groups)]).toEqual([]);
    expect([...doneSteps(emptyDraft, null, groups)]).toEqual([]);
    const full = { ...emptyDraft, organisation: 'TuS', passphrase: 'acht Zei', proof };
    expect([...doneSteps(full, 'passphrase', groups)]).toEqual(['club', 'protection', 'sheet']);
    expect(doneSteps({ ...full, passphrase: 'sieben7' }, 'passphrase', groups).has('protection')).toBe(false);
    expect(doneSteps({ ...full, passphrase: '' }, 'keychain', groups).has('protection')).toBe(true);
    expect(doneSteps({ ...full, folder: ' ' }, 'passphrase', groups).has('protection')).toBe(false);
  });

  test('the keychain takes no password along, and nobody is named who keeps no sheet', () => {
    const draft = { ...emptyDraft, organisation: ' TuS ', passphrase: 'typed before', keeper: ' ' };
    expect(orderOf(draft, 'keychain', 'de', 'KEY')).toMatchObject({
      organisation: 'TuS',
      folder: null,
      protection: { kind: 'keychain' },
      keepers: [],
    });
  });
});
