import { expect, test } from 'vitest';
import { toId } from '#domain/ids.ts';
import type { RecipientId } from '#domain/ids.ts';
import type { ClubMail } from './club-mail.ts';
import { contentOf, requestBench } from './request-bench.ts';

const nele = 'Nele Vogel <nele.vogel@example.org>';
const asks = { from: nele, subject: 'Anmelden Sonnenpost' };

async function lastOf(club: ClubMail, address: string, kind: 'joined' | 'left') {
  const row = club.db.one(
    'SELECT r.id FROM recipient r JOIN address a ON a.id = r.address_id WHERE a.normalised = ?',
    [address],
  );
  const recipientId = toId<RecipientId>(Number(row?.['id']));
  const history = await club.people['recipients.history']({ recipientId });
  return history.find((entry) => entry.kind === kind);
}

async function confirmed() {
  const club = await requestBench('confirm');
  await club.letter(asks);
  const { token } = contentOf(club.notices()[0]);
  await club.letter({ from: nele, subject: `JA ${token}`, text: 'JA' });
  return club;
}

test('who confirmed a sign-up joined by their own mail, also once the act is forgotten', async () => {
  const club = await confirmed();
  expect(await lastOf(club, 'nele.vogel@example.org', 'joined')).toMatchObject({ mail: 'decided', by: '' });
  await club.db.transaction(() => {
    club.db.run('DELETE FROM act_change');
    club.db.run('DELETE FROM act');
  });
  expect(await lastOf(club, 'nele.vogel@example.org', 'joined')).toMatchObject({ mail: 'asked', by: '' });
});

test('who was admitted at the keyboard asked by mail', async () => {
  const club = await requestBench('approve');
  await club.letter(asks);
  const [open] = (await club.decide['decide.cases']({ tab: 'all' })).rows;
  await club.decide['decide.settle']({ caseId: open?.id ?? expect.fail(), verdict: 'admit' });
  expect(await lastOf(club, 'nele.vogel@example.org', 'joined')).toMatchObject({
    mail: 'asked',
    by: club.common.operator(),
  });
});

test('who left by mail did so themselves, also once the act is forgotten', async () => {
  const club = await confirmed();
  const welcome = contentOf(club.notices()[1]);
  const [, to = ''] = /(post\+[a-z2-7]{34}@example\.org)/.exec(welcome.text) ?? [];
  club.clock.advance(1000);
  await club.letter({ from: nele, to, subject: 'Abmelden' });
  expect(club.state('nele.vogel@example.org')).toBe('left');
  expect(await lastOf(club, 'nele.vogel@example.org', 'left')).toMatchObject({ mail: 'decided', by: '' });
  await club.db.transaction(() => {
    club.db.run('DELETE FROM act_change');
    club.db.run('DELETE FROM act');
  });
  expect(await lastOf(club, 'nele.vogel@example.org', 'left')).toMatchObject({ mail: 'asked', by: '' });
});
