import { expect, test } from 'vitest';
import { refusalTaker } from '#electron/jobs/check-mailbox/take-refusal.ts';
import { openClubMail } from './club-mail.ts';

const gone = { enhanced: '5.1.1', text: '550 5.1.1 <arne.beck@example.org>: User unknown' };

async function clubRefused(rule: 'ask' | 'remove-by-itself' | 'report-only', reply = gone) {
  const club = await openClubMail();
  for (const { id: listId } of await club.lists['lists.all']({})) {
    const { id: _, label: __, ...settings } = await club.lists['lists.get']({ listId });
    const owners = [...settings.owners];
    await club.lists['lists.save']({
      listId,
      settings: { ...settings, owners, signUpRule: 'approve', returnRule: rule },
    });
  }
  const [deliveryId] = await club.send(['arne.beck'], 'refused');
  if (deliveryId === undefined) throw new Error('nothing was sent');
  const refusals = refusalTaker({ ...club.common, accountId: () => 1 });
  const take = () => club.db.transaction(() => refusals.take(deliveryId, reply, club.clock.now()));
  return { ...club, take };
}

test('an address the own server refuses waits for the owner with the words of the server, once', async () => {
  const { take, decide } = await clubRefused('ask');
  expect(await take()).toBe(true);
  expect(await take()).toBe(false);
  const { rows } = await decide['decide.cases']({ tab: 'bounces' });
  expect(rows).toMatchObject([
    { address: 'arne.beck@example.org', cause: 'no-such-mailbox', permanent: true },
  ]);
  const [row] = rows;
  const detail = await decide['decide.case']({ caseId: row?.id ?? expect.fail('no case') });
  expect(detail.bounce).toMatchObject({ identity: 'answer', status: '5.1.1', diagnostic: gone.text });
  expect(detail).toMatchObject({ suggestion: 'remove', confidence: 'certain' });
});

test('it removes nobody by itself, and a list that only wants reports is not asked', async () => {
  const byItself = await clubRefused('remove-by-itself');
  expect(await byItself.take()).toBe(true);
  const reports = await clubRefused('report-only');
  expect(await reports.take()).toBe(false);
  expect((await reports.decide['decide.cases']({ tab: 'bounces' })).rows).toEqual([]);
});

test('a refusal of the text or the sender is held against nobody', async () => {
  const policy = await clubRefused('ask', { enhanced: '5.7.1', text: '550 5.7.1 Message rejected as spam' });
  expect(await policy.take()).toBe(false);
});

test('a full mailbox has to fail again before anybody is asked', async () => {
  const full = await clubRefused('ask', { enhanced: '4.2.2', text: '452 4.2.2 Mailbox full' });
  expect(await full.take()).toBe(false);
});
