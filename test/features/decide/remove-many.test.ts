import { expect, test } from 'vitest';
import { mailboxOf, openClubMail } from '../../jobs/check-mailbox/club-mail.ts';
import { undelivered } from '../../jobs/check-mailbox/undelivered.ts';

const names = ['arne.beck', 'bruno.fink', 'inge.albers', 'karl.ehlers'];
const addressOf = (name: string) => `${name}@example.org`;

/** Four people whose mail came back; one of the reports says that the mailbox was switched off. */
async function withReturned() {
  const letters: { folder: string; uid: number; bytes: Uint8Array }[] = [];
  const club = await openClubMail({ mailbox: mailboxOf(letters) });
  await club.send(names);
  for (const [index, name] of names.entries())
    letters.push({
      folder: 'INBOX',
      uid: index + 1,
      bytes: undelivered(club, addressOf(name), '550 5.1.1 User unknown'),
    });
  await club.job.check();
  const blocked = () =>
    club.db.all('SELECT normalised FROM address WHERE blocked_at IS NOT NULL ORDER BY normalised');
  const waiting = async () => (await club.decide['decide.cases']({ tab: 'bounces' })).rows;
  return { club, blocked, waiting };
}

test('the clear ones are those whose evidence speaks for removal, with how certain that is', async () => {
  const { club } = await withReturned();
  const clear = await club.decide['decide.clear']({});
  expect(clear.map(({ address }) => address).toSorted()).toEqual(names.map(addressOf));
  expect(clear.every(({ confidence }) => confidence === 'certain')).toBe(true);
  await club.decide['decide.settle']({ caseId: clear[0]?.id ?? expect.fail('none'), verdict: 'keep' });
  expect(await club.decide['decide.clear']({})).toHaveLength(names.length - 1);
});

test('those that are ticked are removed as one act, and one undo brings all of them back', async () => {
  const { club, blocked, waiting } = await withReturned();
  const ids = (await waiting()).map(({ id }) => id);
  expect(await club.decide['decide.remove-many']({ caseIds: ids.slice(0, 3) })).toBe(3);
  expect(blocked()).toHaveLength(3);
  expect(await waiting()).toHaveLength(1);
  const last = await club.acts['acts.last']({});
  expect(last).toMatchObject({ kind: 'bounces-removed', params: { count: 3 } });
  await club.acts['acts.undo']({ actId: last?.id ?? expect.fail('no act') });
  expect(blocked()).toEqual([]);
  expect(await waiting()).toHaveLength(4);
});

test('what somebody settled meanwhile is passed over, and nothing twice', async () => {
  const { club, blocked, waiting } = await withReturned();
  const ids = (await waiting()).map(({ id }) => id);
  const [first = expect.fail('none')] = ids;
  await club.decide['decide.settle']({ caseId: first, verdict: 'keep' });
  expect(await club.decide['decide.remove-many']({ caseIds: [...ids, ...ids] })).toBe(3);
  expect(blocked()).toHaveLength(3);
  expect(await club.decide['decide.remove-many']({ caseIds: ids })).toBe(0);
  expect((await club.acts['acts.last']({}))?.kind).toBe('bounces-removed');
});
