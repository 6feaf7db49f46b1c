import { expect, test } from 'vitest';
import { historyMoment } from '#renderer/features/recipients/history-entry.ts';
import { wordsIn } from '../words.ts';

const left = { kind: 'left', at: 1, list: 'Chor' } as const;

test('a line of history says what of it came by mail, and from whom', async () => {
  const de = await wordsIn('de');
  const en = await wordsIn('en');
  const when = '3. Mai';
  const said = (entry: Parameters<typeof historyMoment>[0]) => [
    historyMoment(entry, when, de),
    historyMoment(entry, when, en),
  ];
  expect(said({ ...left, by: '', mail: 'none' })).toEqual(['3. Mai', '3. Mai']);
  expect(said({ ...left, by: '', mail: 'decided' })).toEqual(['3. Mai · per Mail', '3. Mai · by mail']);
  expect(said({ ...left, by: 'Helga', mail: 'decided' })).toEqual([
    '3. Mai · per Mail von Helga',
    '3. Mai · by mail, Helga',
  ]);
  expect(said({ ...left, by: 'Erika', mail: 'asked' })).toEqual([
    '3. Mai · per Mail, entschieden von Erika',
    '3. Mai · by mail, decided by Erika',
  ]);
  expect(said({ ...left, by: 'Erika', mail: 'none' })[0]).toBe('3. Mai · Erika');
  expect(said({ kind: 'accepted', at: 1, subject: 'Fest' })[0]).toBe('3. Mai');
});
