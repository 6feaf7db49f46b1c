import { expect, test } from 'vitest';
import { readLetter } from '#electron/mail/parse/read-letter.ts';
import { automaticLetters, personal } from '../../letters/automatic.ts';

test.each(automaticLetters.filter(({ name }) => name !== 'our own address'))(
  'a letter with $name is one of a machine (R19)',
  ({ bytes }) => {
    expect(readLetter(bytes).automatic).toBe(true);
  },
);

test('a person who says so, or says nothing, is none', () => {
  expect(readLetter(personal()).automatic).toBe(false);
  expect(readLetter(personal({ 'Auto-Submitted': 'no' })).automatic).toBe(false);
  expect(readLetter(personal({ 'Auto-Submitted': 'No; x=y' })).automatic).toBe(false);
  expect(readLetter(personal({ 'X-Auto-Response-Suppress': 'None' })).automatic).toBe(false);
  expect(readLetter(personal({ From: 'Norbert Oreply <norbert@example.org>' })).automatic).toBe(false);
});
