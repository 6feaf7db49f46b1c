import { expect, test } from 'vitest';
import { readLetter } from '#electron/mail/parse/read-letter.ts';
import { openClubMail } from '../jobs/check-mailbox/club-mail.ts';

test('answers wait in the store, in the order in which they will arrive', async () => {
  const club = await openClubMail();
  await club.send(['bruno.fink', 'gesa.fries', 'arne.beck', 'inge.albers']);
  const now = club.clock.now();
  const planned = club.common.practiceLetters.due(0, now + 8001, 100);
  const times = planned.map(({ dueAt }) => dueAt - now);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(Math.min(...times)).toBeGreaterThanOrEqual(3000);
  expect(Math.max(...times)).toBeLessThanOrEqual(8000);
  expect(planned.map(({ bytes }) => readLetter(bytes).kind)).toEqual([
    'bounce',
    'join',
    'delayed',
    'other',
    'leave',
  ]);
});

test('nobody answers who was not asked, and Nele Vogel writes once per club', async () => {
  const club = await openClubMail();
  await club.send(['paul.lemke']);
  await club.settle();
  await club.send(['paul.lemke']);
  await club.settle();
  expect((await club.rows()).map(({ who }) => who)).toEqual(['Nele Vogel']);
});
