import { expect, test } from 'vitest';
import { answering, openAnswers } from './answer-bench.ts';

const range = { offset: 0, limit: 100 };

test('what a person answers to a mailing is listed unread, with the mailing and where it lies', async () => {
  const club = await openAnswers();
  const head = answering(club.messageIdFor('arne.beck@example.org'));
  await club.arrives({ head, text: 'Wir kommen zu dritt.' });
  const { total, unseen, rows } = await club.answers['answers.list'](range);
  expect({ total, unseen }).toEqual({ total: 1, unseen: 1 });
  expect(rows).toMatchObject([
    {
      who: 'Arne Beck',
      from: 'arne.beck@example.org',
      subject: 'Re: Kommt zum Sommerfest',
      beginning: 'Wir kommen zu dritt.',
      isSeen: false,
      mailing: { subject: 'Kommt zum Sommerfest' },
    },
  ]);
  const [row] = rows;
  if (row === undefined) throw new Error('no answer');
  expect(await club.answers['answers.get']({ letterId: row.id })).toMatchObject({
    replyTo: 'arne.beck@example.org',
    isKnown: true,
    folder: 'INBOX',
    text: 'Wir kommen zu dritt.\n',
  });
});

test('an answer counts also when its sender is on no list, and goes back to Reply-To', async () => {
  const club = await openAnswers();
  const id = club.messageIdFor('arne.beck@example.org');
  const head = `References: <other@example.org> ${id}\nReply-To: Eva <eva@office.example>\n`;
  await club.arrives({
    from: 'Eva Fremd <eva@elsewhere.example>',
    head,
    text: 'Arne gab mir die Mail. Darf ich auch kommen?',
  });
  const [row] = (await club.answers['answers.list'](range)).rows;
  if (row === undefined) throw new Error('no answer');
  expect(await club.answers['answers.get']({ letterId: row.id })).toMatchObject({
    who: 'Eva Fremd',
    replyTo: 'eva@office.example',
    isKnown: false,
  });
});

test('reports, absences and requests are no answers', async () => {
  const club = await openAnswers(['arne.beck', 'bruno.fink']);
  const head = answering(club.messageIdFor('arne.beck@example.org'));
  await club.arrives({ head: `${head}Auto-Submitted: auto-replied\n`, text: 'Ich bin im Urlaub.' });
  await club.arrives({ head, text: 'Abmelden' });
  await club.arrives({ from: 'Privat <p@elsewhere.example>', subject: 'Hallo', text: 'Ganz privat' });
  expect(await club.answers['answers.list'](range)).toEqual({ total: 0, unseen: 0, rows: [] });
});

test('marks as read stay, can be taken back, and change nothing in the mailbox', async () => {
  const club = await openAnswers();
  const head = answering(club.messageIdFor('arne.beck@example.org'));
  await club.arrives({ head, text: 'Eins' });
  await club.arrives({ head, text: 'Zwei' });
  const seen = async () => (await club.answers['answers.list'](range)).rows.map(({ isSeen }) => isSeen);
  const [first] = (await club.answers['answers.list'](range)).rows;
  if (first === undefined) throw new Error('no answer');
  await club.answers['answers.mark']({ letterId: first.id, isSeen: true });
  expect(await seen()).toEqual([true, false]);
  await club.answers['answers.mark']({ letterId: first.id, isSeen: false });
  expect(await seen()).toEqual([false, false]);
  await club.answers['answers.mark-all']({});
  expect(await club.answers['answers.list'](range)).toMatchObject({ total: 2, unseen: 0 });
});
