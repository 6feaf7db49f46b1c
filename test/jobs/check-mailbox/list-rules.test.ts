import { expect, test } from 'vitest';
import type { ListId } from '#domain/ids.ts';
import type { ClubMail } from './club-mail.ts';
import { mailboxOf, openClubMail } from './club-mail.ts';

const bytes = (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'));
const joins = bytes(`From: Nele Vogel <nele.vogel@example.org>
To: post@example.org
Subject: Anmelden Sonnenpost
Message-ID: <join@example.org>

Bitte anmelden.
`);

async function listNamed(club: ClubMail, name: string): Promise<ListId> {
  const list = (await club.lists['lists.all']({})).find((each) => each.name === name);
  if (list === undefined) throw new Error(`no list ${name}`);
  return list.id;
}

const open = async (club: ClubMail) => (await club.decide['decide.cases']({ tab: 'all' })).counts.all;

test('who asks to join a list that takes sign-ups waits for the owner', async () => {
  const club = await openClubMail({ mailbox: mailboxOf([{ folder: 'INBOX', uid: 1, bytes: joins }]) });
  await club.job.check();
  expect(await club.rows()).toMatchObject([{ kind: 'join', outcome: 'to-decide' }]);
  expect(await open(club)).toBe(1);
});

test('who asks to join a closed list is noted, and nothing waits for anybody', async () => {
  const club = await openClubMail({ mailbox: mailboxOf([{ folder: 'INBOX', uid: 1, bytes: joins }]) });
  const listId = await listNamed(club, 'Sonnenpost');
  const { id: _, label: __, ...settings } = await club.lists['lists.get']({ listId });
  await club.lists['lists.save']({
    listId,
    settings: { ...settings, owners: [...settings.owners], signUpRule: 'closed' },
  });
  await club.job.check();
  expect(await club.rows()).toMatchObject([{ kind: 'join', outcome: 'noted', caseId: null }]);
  expect(await open(club)).toBe(0);
});

test('who waits for a list that is deleted waits until it is brought back', async () => {
  const club = await openClubMail({ mailbox: mailboxOf([{ folder: 'INBOX', uid: 1, bytes: joins }]) });
  await club.job.check();
  const listId = await listNamed(club, 'Sonnenpost');
  await club.lists['lists.delete']({ listId, cancelWaiting: false });
  expect(await open(club)).toBe(0);
  await club.lists['lists.bring-back']({ listId });
  expect(await open(club)).toBe(1);
});

test('who leaves a deleted list has left when it is brought back', async () => {
  const club = await openClubMail();
  await club.send(['inge.albers']);
  const listId = await listNamed(club, 'Sonnenpost');
  const state = () =>
    club.db.one(
      `SELECT membership.state FROM membership JOIN recipient ON recipient.id = recipient_id
       WHERE given_name = 'Inge' AND family_name = 'Albers' AND list_id = ?`,
      [listId],
    )?.['state'];
  expect(state()).toBe('active');
  await club.lists['lists.delete']({ listId, cancelWaiting: false });
  await club.settle();
  expect(await club.rows()).toMatchObject([{ kind: 'leave', outcome: 'left' }]);
  await club.lists['lists.bring-back']({ listId });
  expect(state()).toBe('left');
});
