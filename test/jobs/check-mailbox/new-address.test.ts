import { expect, test } from 'vitest';
import type { CaseId } from '#domain/ids.ts';
import { actHandlers } from '#electron/features/acts/handlers.ts';
import { answering, openAnswers } from './answer-bench.ts';

const said = 'Meine neue E-Mail-Adresse lautet arne@neu.example.';

async function opened(letter: {
  readonly from?: string;
  readonly head?: string;
  readonly text?: string;
  readonly isAnswer?: boolean;
}) {
  const club = await openAnswers();
  const { isAnswer = true, head = '', text = said, ...rest } = letter;
  const id = club.messageIdFor('arne.beck@example.org');
  const subject = isAnswer ? 'Re: Kommt zum Sommerfest' : 'Adresse';
  await club.arrives({ ...rest, subject, head: (isAnswer ? answering(id) : '') + head, text });
  const cases = async () => (await club.decide['decide.cases']({ tab: 'all' })).rows;
  const addressOf = () =>
    club.db.one(
      `SELECT spelling FROM recipient JOIN address ON address.id = address_id WHERE family_name = 'Beck'`,
    )?.['spelling'];
  const only = async (): Promise<CaseId> => {
    const [row] = await cases();
    if (row === undefined) throw new Error('no case');
    return row.id;
  };
  return { ...club, cases, addressOf, only, again: () => club.arrives({ head: answering(id), text }) };
}

test('is put before the owner with both addresses and the sentence, and nothing changes by itself', async () => {
  const club = await opened({});
  expect(await club.cases()).toMatchObject([
    {
      kind: 'new-address',
      cause: 'new-address',
      state: 'open',
      name: 'Arne Beck',
      address: 'arne.beck@example.org',
      quote: said,
      proposal: { address: 'arne@neu.example', isProven: true },
    },
  ]);
  expect(club.addressOf()).toBe('arne.beck@example.org');
  const detail = await club.decide['decide.case']({ caseId: await club.only() });
  expect(detail).toMatchObject({ suggestion: 'change', confidence: 'likely' });
  // The letter itself is a reply like any other.
  expect((await club.answers['answers.list']({ offset: 0, limit: 10 })).total).toBe(1);
});

test('comes also with an out-of-office reply, and said twice it is asked once', async () => {
  const club = await opened({ head: 'Auto-Submitted: auto-replied\n' });
  await club.again();
  expect(await club.cases()).toHaveLength(1);
});

test('taken over becomes the address of the person, and one undo brings the former back', async () => {
  const club = await opened({});
  await club.decide['decide.settle']({ caseId: await club.only(), verdict: 'change' });
  expect(club.addressOf()).toBe('arne@neu.example');
  expect(await club.cases()).toEqual([]);
  const acts = actHandlers({
    ...club.common,
    jobs: { report: () => undefined },
    takeBackImport: () => Promise.resolve(false),
  });
  const last = await acts['acts.last']({});
  if (last === null) throw new Error('no act');
  expect(last).toMatchObject({ kind: 'address-taken-over', params: { name: 'Arne Beck' } });
  await acts['acts.undo']({ actId: last.id });
  expect(club.addressOf()).toBe('arne.beck@example.org');
  expect(await club.cases()).toMatchObject([{ state: 'open', proposal: { address: 'arne@neu.example' } }]);
});

test('left as it is changes nothing, and is done', async () => {
  const club = await opened({});
  await club.decide['decide.settle']({ caseId: await club.only(), verdict: 'keep' });
  expect(club.addressOf()).toBe('arne.beck@example.org');
  expect(await club.cases()).toEqual([]);
});

test('is refused where mail to it is blocked, as typing it would be', async () => {
  const club = await opened({});
  const caseId = await club.only();
  await club.db.transaction(() =>
    club.db.run(
      `INSERT INTO address (public_number, spelling, normalised, blocked_at) VALUES (77, 'arne@neu.example', 'arne@neu.example', 1)`,
    ),
  );
  await expect(club.decide['decide.settle']({ caseId, verdict: 'change' })).rejects.toMatchObject({
    fault: { code: 'recipient.blocked' },
  });
  expect(club.addressOf()).toBe('arne.beck@example.org');
});

test.each([
  ['without anything we signed', { isAnswer: false }],
  ['from somebody else who has the mail', { from: 'Eve <eve@elsewhere.example>' }],
] as const)('%s is shown as not proven and suggested to nobody', async (_what, letter) => {
  const club = await opened(letter);
  expect(await club.cases()).toMatchObject([{ proposal: { address: 'arne@neu.example', isProven: false } }]);
  const detail = await club.decide['decide.case']({ caseId: await club.only() });
  expect(detail).toMatchObject({ suggestion: 'none', confidence: 'unclear' });
});

test('written from the new address itself, with our mail below, is proven', async () => {
  const club = await opened({ from: 'Arne Beck <arne@neu.example>' });
  expect(await club.cases()).toMatchObject([{ proposal: { isProven: true } }]);
});

test.each([
  ['of a stranger', { from: 'Fremd <f@elsewhere.example>', isAnswer: false }],
  ['that is the present one', { text: 'Meine neue Adresse lautet Arne.Beck@example.org.' }],
  ['that is the club’s own', { text: 'Meine neue Adresse lautet post@example.org.' }],
  ['in a signature', { text: 'Bis bald\nArne Beck\narne@neu.example' }],
] as const)('an address %s is no case', async (_what, letter) => {
  expect(await (await opened(letter)).cases()).toEqual([]);
});
