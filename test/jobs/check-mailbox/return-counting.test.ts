import { expect, test } from 'vitest';
import type { ReturnCounting } from '#domain/bounces/return-counting.ts';
import { usualCounting } from '#domain/bounces/return-counting.ts';
import { actHandlers } from '#electron/features/acts/handlers.ts';
import { toId } from '#domain/ids.ts';
import { mailboxOf, openClubMail } from './club-mail.ts';
import { undelivered } from './undelivered.ts';

const day = 24 * 60 * 60 * 1000;

/** The practice club; what its lists count can be set, and a mailing to Arne Beck comes back for good. */
async function clubThatCounts() {
  const letters: { folder: string; uid: number; bytes: Uint8Array; receivedAt: number }[] = [];
  const club = await openClubMail({ mailbox: mailboxOf(letters) });
  const all = await club.lists['lists.all']({});
  const settingsOf = async (index: number) => {
    const listId = all[index]?.id ?? toId(0);
    const { id: _, label: __, writeTo: ___, ...settings } = await club.lists['lists.get']({ listId });
    return { listId, settings: { ...settings, owners: [...settings.owners] } };
  };
  const count = async (returnCounting: ReturnCounting, rule: 'ask' | 'remove-by-itself' = 'ask') => {
    for (const index of all.keys()) {
      const { listId, settings } = await settingsOf(index);
      await club.lists['lists.save']({ listId, settings: { ...settings, returnRule: rule, returnCounting } });
    }
  };
  const comesBack = async (alsoFor: number | null = null) => {
    const [deliveryId = null] = await club.send(['arne.beck']);
    if (alsoFor !== null)
      await club.db.transaction(() => {
        club.db.run(
          `INSERT INTO delivery_recipient (delivery_id, recipient_id, list_id)
           SELECT delivery_id, recipient_id, ?1 FROM delivery_recipient WHERE delivery_id = ?2`,
          [alsoFor, deliveryId],
        );
      });
    const bytes = undelivered(club, 'arne.beck@example.org', '550 no such user here');
    letters.push({ folder: 'INBOX', uid: letters.length + 1, bytes, receivedAt: club.clock.now() });
    await club.job.check();
  };
  const open = async () => (await club.decide['decide.cases']({ tab: 'all' })).rows.length;
  return { ...club, count, comesBack, open, settingsOf };
}

test('where a list counts as Mailman does, the fifth day with a failure asks and not the first', async () => {
  const club = await clubThatCounts();
  await club.count({ ...usualCounting, preset: 'mailman' });
  const seen: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    await club.comesBack();
    await club.comesBack();
    seen.push(await club.open());
    club.clock.advance(day);
  }
  expect(seen).toEqual([0, 0, 0, 0, 1]);
});

test('a list that removes by itself removes no earlier than it would ask', async () => {
  const club = await clubThatCounts();
  await club.count({ ...usualCounting, preset: 'own', permanent: 2 }, 'remove-by-itself');
  const removed = () => club.db.one('SELECT count(*) AS n FROM address WHERE blocked_at IS NOT NULL')?.['n'];
  await club.comesBack();
  expect(removed()).toBe(0);
  await club.comesBack();
  expect(removed()).toBe(1);
});

test('how a list counts is an act that can be taken back, and goes with a copy of the list', async () => {
  const club = await clubThatCounts();
  const { listId, settings } = await club.settingsOf(0);
  const returnCounting = { ...usualCounting, preset: 'own', days: 6, forgetDays: 30 } as const;
  await club.lists['lists.save']({ listId, settings: { ...settings, returnCounting } });
  const copy = await club.lists['lists.duplicate']({ listId, name: 'Kopie', withPeople: false });
  expect((await club.lists['lists.get']({ listId: copy })).returnCounting).toEqual(returnCounting);
  for (let round = 0; round < 2; round += 1) {
    const last = await club.acts['acts.last']({});
    await actHandlers(club.common)['acts.undo']({ actId: last?.id ?? toId(0) });
  }
  expect((await club.lists['lists.get']({ listId })).returnCounting).toEqual(usualCounting);
});

test('where two lists of one mailing count differently, the sooner one asks and nothing is removed by itself', async () => {
  const club = await clubThatCounts();
  await club.count({ ...usualCounting, preset: 'own', permanent: 2 }, 'remove-by-itself');
  const { listId, settings } = await club.settingsOf(2);
  await club.lists['lists.save']({ listId, settings: { ...settings, returnCounting: usualCounting } });
  await club.comesBack(listId);
  expect(club.db.one('SELECT count(*) AS n FROM address WHERE blocked_at IS NOT NULL')?.['n']).toBe(0);
  expect(await club.open()).toBe(1);
});
