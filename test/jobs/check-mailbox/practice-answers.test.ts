import { describe, expect, test } from 'vitest';
import type { ClubMail } from './club-mail.ts';
import { openClubMail } from './club-mail.ts';

const cast = ['bruno.fink', 'karl.ehlers', 'frida.maas', 'gesa.fries', 'inge.albers', 'arne.beck'];

async function outcomes(club: ClubMail) {
  const rows = await club.rows();
  return Object.fromEntries(rows.map(({ who, kind, outcome, reason }) => [who, [kind, outcome, reason]]));
}

async function undo(club: ClubMail) {
  const last = await club.acts['acts.last']({});
  if (last === null) throw new Error('nothing to take back');
  await club.acts['acts.undo']({ actId: last.id });
}

describe.each(['de', 'en'] as const)('answers of the practice club (%s)', (language) => {
  test('come after 3 to 8 seconds and each is understood', async () => {
    const club = await openClubMail({ language });
    await club.send(cast);
    club.clock.advance(2999);
    await club.job.check();
    expect(await club.rows()).toEqual([]);
    await club.settle();
    expect(await outcomes(club)).toEqual({
      'bruno.fink': ['bounce', 'to-decide', 'no-such-mailbox'],
      'karl.ehlers': ['bounce', 'noted', 'mailbox-full'],
      'frida.maas': ['auto-reply', 'nothing-to-do', null],
      'gesa.fries': ['delayed', 'not-counted', 'not-reachable'],
      'Inge Albers': ['leave', 'left', null],
      'Arne Beck': ['answer', 'answer', null],
      'Nele Vogel': ['join', 'to-decide', null],
    });
    const away = (await club.rows()).find(({ kind }) => kind === 'auto-reply');
    expect(away?.awayUntil).toBe('2026-05-15');
    expect(club.job.status()).toMatchObject({ checking: false, checkedAt: club.clock.now(), nextAt: null });
    const { counts } = await club.decide['decide.cases']({ tab: 'all' });
    expect(counts).toEqual({ all: 2, bounces: 1, joins: 1, leaves: 1, done: 1 });
  });
});

describe('what came back', () => {
  test('is read only once, however often the mailbox is looked at', async () => {
    const club = await openClubMail();
    await club.send(cast);
    await club.settle();
    const before = await club.rows();
    await club.job.check();
    await club.db.transaction(() => club.db.run(`DELETE FROM mailbox_cursor WHERE folder = 'INBOX'`));
    await club.job.check();
    expect(await club.rows()).toEqual(before);
    expect((await club.decide['decide.cases']({ tab: 'all' })).counts.all).toBe(2);
  });

  test('of a full mailbox is put before the owner at the third mailing in a row', async () => {
    const club = await openClubMail();
    for (const open of [0, 0, 1]) {
      await club.send(['karl.ehlers']);
      await club.settle();
      expect((await club.decide['decide.cases']({ tab: 'bounces' })).counts.bounces).toBe(open);
    }
    const [row] = (await club.decide['decide.cases']({ tab: 'bounces' })).rows;
    if (row === undefined) throw new Error('no case');
    expect(row).toMatchObject({
      cause: 'mailbox-full',
      permanent: false,
      address: 'karl.ehlers@example.org',
    });
    const detail = await club.decide['decide.case']({ caseId: row.id });
    expect(detail).toMatchObject({ failuresInARow: 3, confidence: 'unclear' });
    expect(detail.past.map(({ result }) => result)).toEqual(['returned', 'returned', 'returned']);
    await club.send(['karl.ehlers']);
    await club.settle();
    expect((await club.decide['decide.cases']({ tab: 'bounces' })).counts.bounces).toBe(1);
  });

  test('for an unclear delivery proves that it was accepted', async () => {
    const club = await openClubMail();
    const [delivery = 0] = await club.send(['bruno.fink'], 'unclear');
    await club.settle();
    expect(club.db.one('SELECT state FROM delivery WHERE id = ?', [delivery])).toEqual({ state: 'accepted' });
  });
});

describe('a leave letter', () => {
  test('ends the membership at once, and one undo brings the person back', async () => {
    const club = await openClubMail();
    await club.send(['inge.albers']);
    await club.settle();
    const state = () =>
      club.db.one(
        `SELECT membership.state FROM membership JOIN recipient ON recipient.id = recipient_id
         WHERE family_name = 'Albers' ORDER BY list_id LIMIT 1`,
      );
    expect(state()).toEqual({ state: 'left' });
    const [left] = (await club.decide['decide.cases']({ tab: 'leaves' })).rows;
    expect(left).toMatchObject({ kind: 'leave', state: 'done', verdict: 'left', name: 'Inge Albers' });
    await undo(club);
    expect(state()).toEqual({ state: 'active' });
    const [open] = (await club.decide['decide.cases']({ tab: 'leaves' })).rows;
    expect(open).toMatchObject({ state: 'open', verdict: null });
    expect((await club.rows()).find(({ kind }) => kind === 'leave')?.outcome).toBe('to-decide');
  });
});
