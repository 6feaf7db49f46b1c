import { expect, test } from 'vitest';
import type { RecipientId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import { answering, openAnswers } from './answer-bench.ts';

const machine = 'Auto-Submitted: auto-replied\n';
const day = 24 * 60 * 60 * 1000;

async function withArneAway(text: string) {
  const club = await openAnswers();
  club.clock.advance(Date.UTC(2026, 4, 4, 12) - club.clock.now());
  const id = club.messageIdFor('arne.beck@example.org');
  const note = (words: string) => club.arrives({ head: machine + answering(id), text: words });
  await note(text);
  const row = club.db.one("SELECT id FROM recipient WHERE family_name = 'Beck'");
  const arne = { recipientId: toId<RecipientId>(Number(row?.['id'])) };
  return { ...club, note, of: () => club.away['away.of'](arne), list: () => club.away['away.list']({}) };
}

test('who is away is shown with the last day and the mailing, and nobody is asked anything', async () => {
  const club = await withArneAway('Ich bin bis 15.5. im Urlaub.');
  const row = {
    who: 'arne.beck',
    until: '2026-05-15',
    isChallenge: false,
    mailing: { subject: 'Kommt zum Sommerfest' },
  };
  expect(await club.list()).toMatchObject({ total: 1, rows: [row] });
  expect(await club.of()).toMatchObject(row);
  expect((await club.decide['decide.cases']({ tab: 'all' })).rows).toEqual([]);
  expect(club.db.all('SELECT id FROM notice')).toEqual([]);
});

test('after its last day nobody is away any more', async () => {
  const club = await withArneAway('Ich bin bis 15.5. im Urlaub.');
  club.clock.advance(11 * day);
  expect(await club.of()).not.toBeNull();
  club.clock.advance(day);
  expect(await club.of()).toBeNull();
});

test('a note that names no day holds for 30 days', async () => {
  const club = await withArneAway('Ich bin im Urlaub.');
  expect(await club.of()).toMatchObject({ until: null });
  club.clock.advance(31 * day);
  expect(await club.of()).toBeNull();
  expect((await club.list()).total).toBe(0);
});

test('of two notes the newer one counts', async () => {
  const club = await withArneAway('Ich bin bis 15.5. im Urlaub.');
  await club.note('Ich bin doch bis 20.5. im Urlaub.');
  expect((await club.list()).rows.map(({ until }) => until)).toEqual(['2026-05-20']);
});

test('a guard that asks for a confirmation is shown as such and never answered', async () => {
  const club = await withArneAway(
    'Ihre Nachricht wurde noch nicht zugestellt. Bestätigen Sie bitte, dass Sie ein Mensch sind.',
  );
  expect(await club.of()).toMatchObject({ isChallenge: true, until: null });
  expect(await club.list()).toMatchObject({ total: 1, challenges: 1 });
  expect(club.db.all('SELECT id FROM notice')).toEqual([]);
});
