import { expect, test } from 'vitest';
import { copyWords } from '#renderer/features/mailings/report/copy-words.ts';
import { wordsIn } from '../words.ts';

test('a report says where the copy is, or why there is none and what to do', async () => {
  const de = await wordsIn('de');
  const en = await wordsIn('en');
  expect(copyWords(null, de)).toBe('');
  expect(copyWords({ state: 'none', problem: null }, de)).toBe('');
  expect(copyWords({ state: 'filed', problem: null }, de)).toContain('liegt im Postfach');
  expect(copyWords({ state: 'waiting', problem: 'not-checked' }, de)).toBe(
    'Noch keine Kopie unter Gesendet: Sie wird abgelegt, sobald das Mailkonto in den Einstellungen geprüft ist.',
  );
  expect(copyWords({ state: 'waiting', problem: 'not-checked' }, en)).toContain('checked in Settings');
  expect(copyWords({ state: 'waiting', problem: 'login-refused' }, de)).toMatch(
    /Benutzername oder Passwort.*wieder versucht/,
  );
  expect(copyWords({ state: 'given-up', problem: 'no-folder' }, de)).toMatch(
    /sieben Tagen.*lässt sich einer anlegen/,
  );
  expect(copyWords({ state: 'given-up', problem: 'not-taken' }, en)).toMatch(/seven days.*may be full/);
});
