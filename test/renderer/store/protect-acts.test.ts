import { expect, test } from 'vitest';
import { folderProblem } from '#renderer/features/store/stores/folder-fit.ts';
import { actsFor, nextFor, presentSecret } from '#renderer/features/store/security/protect-acts.ts';

test('a club can change its password but never go without; only practice can', () => {
  expect(actsFor('passphrase', false, false)).toEqual(['change']);
  expect(actsFor('passphrase', true, false)).toEqual(['change', 'remove']);
  expect(actsFor('none', true, false)).toEqual(['set']);
});

test('the keychain is offered where it works and does not open the data already', () => {
  expect(actsFor('passphrase', false, true)).toEqual(['change', 'keychain']);
  expect(actsFor('keychain', false, true)).toEqual(['set']);
  expect(nextFor('keychain', 'typed before')).toEqual({ kind: 'keychain' });
});

test('the password so far is shown only where there is one', () => {
  expect(presentSecret('passphrase', 'alt')).toEqual({ kind: 'passphrase', passphrase: 'alt' });
  expect(presentSecret('keychain', 'alt')).toEqual({ kind: 'keychain' });
});

test('a new store wants an empty folder that can be written to, an old one a folder with a store', () => {
  const look = { folder: '/a', holds: 'nothing', writable: true, synced: null } as const;
  expect(folderProblem('new-store', look)).toBe(null);
  expect(folderProblem('new-store', { ...look, holds: 'missing' })).toBe(null);
  expect(folderProblem('new-store', { ...look, holds: 'something' })).toBe('not-empty');
  expect(folderProblem('new-store', { ...look, holds: 'store' })).toBe('holds-store');
  expect(folderProblem('new-store', { ...look, writable: false })).toBe('not-writable');
  expect(folderProblem('open-store', look)).toBe('no-store');
  expect(folderProblem('open-store', { ...look, holds: 'missing' })).toBe('missing');
  expect(folderProblem('open-store', { ...look, holds: 'store' })).toBe(null);
});
