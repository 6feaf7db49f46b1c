import { expect, test } from 'vitest';
import { perform } from '#electron/features/acts/perform.ts';
import { mailingHandlers } from '#electron/features/mailings/handlers.ts';
import { addManyPeople } from './many-recipients.ts';
import { noTimetable, openMailings } from './mailing-bench.ts';

/** A club with so many more people, whose check lets `meanwhile` happen once, after so many slices. */
async function checking(after: number, meanwhile: () => Promise<void>) {
  const bench = await openMailings();
  await addManyPeople(bench, 1_000);
  let turns = 0;
  const clock = {
    now: () => bench.clock.now(),
    wait: async () => {
      turns += 1;
      if (turns === after) await meanwhile();
    },
  };
  const calls = mailingHandlers({ ...bench.ports, clock }, noTimetable());
  return { ...bench, check: () => calls['mailings.check']({ mailingId: bench.draft }), turns: () => turns };
}

test('a check over many people lets others have their turn, and finds what it finds at once', async () => {
  const club = await checking(0, () => Promise.resolve());
  const { receiving, audience } = await club.check();
  expect(club.turns()).toBeGreaterThanOrEqual(6);
  expect(receiving).toBe(audience.parts.receives);
  expect(receiving).toBeGreaterThan(1_000);
  expect((await club.calls['mailings.all']({ search: '' })).find(({ id }) => id === club.draft)?.people).toBe(
    receiving,
  );
});

// In the middle of the ties, and of the people they belong to.
for (const after of [2, 5]) {
  test(`somebody who leaves in between is not in it: it begins anew (${after})`, async () => {
    const club = await checking(after, () =>
      perform(
        club.ports,
        { kind: 'recipients-left', params: { name: '', count: 1 } },
        () =>
          club.db.run(
            `UPDATE membership SET state = 'left' WHERE recipient_id IN
               (SELECT id FROM recipient WHERE family_name = 'Nachname' ORDER BY sort_key LIMIT 10)`,
          ),
        'letter',
      ).then(() => undefined),
    );
    const before = (await club.calls['mailings.check']({ mailingId: club.draft })).receiving;
    const { receiving, audience } = await club.check();
    expect([receiving, audience.parts.receives]).toEqual([before - 10, before - 10]);
  });
}
