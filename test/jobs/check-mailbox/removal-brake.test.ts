import { expect, test } from 'vitest';
import { actHandlers } from '#electron/features/acts/handlers.ts';
import { toId } from '#domain/ids.ts';
import { mailboxOf, openClubMail } from './club-mail.ts';
import { undelivered } from './undelivered.ts';

/** As many servers as there are sentences: nothing about them is alike. */
const sentences = [
  '550 no such user here',
  '550 user unknown',
  '550 mailbox not found',
  '550 recipient unknown',
  '550 no mailbox here by that name',
  '550 account does not exist',
  '550 invalid recipient',
  '550 unknown address',
];

/** The practice club, whose lists all remove by themselves, with a mailing to its first people. */
async function clubThatRemoves(count: number) {
  const letters: { folder: string; uid: number; bytes: Uint8Array }[] = [];
  const club = await openClubMail({ mailbox: mailboxOf(letters) });
  await club.db.transaction(() => club.db.run("UPDATE list SET return_rule = 'remove-by-itself'"));
  const names = club.db
    .all(
      `SELECT DISTINCT substr(normalised, 1, instr(normalised, '@') - 1) AS name FROM address
       JOIN recipient ON recipient.address_id = address.id JOIN membership ON membership.recipient_id = recipient.id
       WHERE membership.state = 'active' AND membership.list_id = (SELECT min(id) FROM list) ORDER BY address.id LIMIT ?`,
      [count],
    )
    .map(({ name }) => String(name));
  await club.send(names);
  /** Lets the mail to that one of them come back. */
  const comesBack = async (index: number, words: string) => {
    const address = `${names[index] ?? ''}@example.org`;
    letters.push({ folder: 'INBOX', uid: letters.length + 1, bytes: undelivered(club, address, words) });
    await club.job.check();
  };
  const verdicts = async (tab: 'all' | 'done') =>
    (await club.decide['decide.cases']({ tab })).rows.map(({ verdict }) => verdict);
  const newest = async () => {
    const row = club.db.one('SELECT max(id) AS id FROM decide_case');
    return club.decide['decide.case']({ caseId: toId(Number(row?.['id'])) });
  };
  return { ...club, names, comesBack, verdicts, newest };
}

test('after five removals in one mailing the rest waits for the owner, who reads why and who is gone', async () => {
  const club = await clubThatRemoves(8);
  for (const [index, words] of sentences.entries()) await club.comesBack(index, words);
  expect(await club.verdicts('done')).toEqual(Array.from({ length: 5 }, () => 'removed-by-rule'));
  expect(await club.verdicts('all')).toEqual([null, null, null]);
  expect((await club.rows()).map(({ outcome }) => outcome).toSorted()).toEqual([
    ...Array.from({ length: 5 }, () => 'removed'),
    ...Array.from({ length: 3 }, () => 'to-decide'),
  ]);
  const { brake, suggestion } = await club.newest();
  expect(brake).toEqual({ cause: 'too-many', removed: club.names.slice(0, 5), removedCount: 5 });
  expect(suggestion).toBe('none');
});

test('taking removals back, or settling what waits, does not let the rule go on', async () => {
  const club = await clubThatRemoves(8);
  for (const [index, words] of sentences.slice(0, 6).entries()) await club.comesBack(index, words);
  const { id: caseId } = await club.newest();
  for (let round = 0; round < 5; round += 1) {
    const last = await club.acts['acts.last']({});
    await actHandlers(club.common)['acts.undo']({ actId: last?.id ?? toId(0) });
  }
  expect(club.db.one('SELECT count(*) AS n FROM address WHERE blocked_at IS NOT NULL')?.['n']).toBe(0);
  await club.decide['decide.settle']({ caseId, verdict: 'remove' });
  await club.comesBack(6, sentences[6] ?? '');
  expect(await club.verdicts('done')).toEqual(['remove']);
  expect((await club.newest()).brake).toEqual({ cause: 'too-many', removed: [], removedCount: 0 });
});

test('a provider that answers one sentence for everybody costs a list two members, not half of them', async () => {
  const club = await clubThatRemoves(12);
  for (let index = 0; index < 12; index += 1)
    await club.comesBack(
      index,
      `550 5.1.1 <${club.names[index] ?? ''}@example.org> user unknown (q${String(70_000 + index)})`,
    );
  expect(await club.verdicts('done')).toEqual(['removed-by-rule', 'removed-by-rule']);
  expect(await club.verdicts('all')).toHaveLength(10);
  const { brake, suggestion } = await club.newest();
  expect(brake).toEqual({ cause: 'mass-failure', removed: club.names.slice(0, 2), removedCount: 2 });
  expect(suggestion).toBe('keep');
});

test('five removals from one list within a day are enough over several mailings; a day later it goes on', async () => {
  const club = await clubThatRemoves(8);
  for (const [index, words] of sentences.slice(0, 5).entries()) await club.comesBack(index, words);
  await club.send(club.names);
  await club.comesBack(5, sentences[5] ?? '');
  expect(await club.verdicts('all')).toHaveLength(1);
  await club.db.transaction(() => club.db.run('UPDATE bounce SET at = at - ?', [24 * 60 * 60_000]));
  await club.comesBack(6, sentences[6] ?? '');
  expect(await club.verdicts('all')).toHaveLength(1);
  expect(await club.verdicts('done')).toHaveLength(6);
});
