import { describe, expect, test } from 'vitest';
import type { CaseId } from '#domain/ids.ts';
import type { ClubMail } from '../../jobs/check-mailbox/club-mail.ts';
import { openClubMail } from '../../jobs/check-mailbox/club-mail.ts';

async function withCase(kind: 'bounce' | 'join'): Promise<{ club: ClubMail; caseId: CaseId }> {
  const club = await openClubMail();
  await club.send(['bruno.fink']);
  await club.settle();
  const row = (await club.decide['decide.cases']({ tab: 'all' })).rows.find((one) => one.kind === kind);
  if (row === undefined) throw new Error('no case');
  return { club, caseId: row.id };
}

async function undo({ acts }: ClubMail) {
  const last = await acts['acts.last']({});
  if (last === null) throw new Error('nothing to take back');
  await acts['acts.undo']({ actId: last.id });
  return last.kind;
}

const bruno = (club: ClubMail) =>
  club.db.one(`SELECT blocked_at, kept_mailings FROM address WHERE normalised = 'bruno.fink@example.org'`);

describe('the word of the owner', () => {
  test('remove blocks the address; undo opens the case again', async () => {
    const { club, caseId } = await withCase('bounce');
    await club.decide['decide.settle']({ caseId, verdict: 'remove' });
    expect(bruno(club)).toEqual({ blocked_at: club.clock.now(), kept_mailings: 0 });
    expect((await club.decide['decide.cases']({ tab: 'done' })).rows[0]).toMatchObject({
      id: caseId,
      verdict: 'remove',
    });
    await expect(club.decide['decide.settle']({ caseId, verdict: 'keep' })).rejects.toMatchObject({
      fault: { code: 'case.already-settled' },
    });
    expect(await undo(club)).toBe('bounce-removed');
    expect(bruno(club)).toEqual({ blocked_at: null, kept_mailings: 0 });
    expect((await club.decide['decide.case']({ caseId })).state).toBe('open');
  });

  test('keep forgives three failing mailings, then asks again', async () => {
    const { club, caseId } = await withCase('bounce');
    await club.decide['decide.settle']({ caseId, verdict: 'keep' });
    for (const left of [2, 1, 0]) {
      await club.send(['bruno.fink']);
      await club.settle();
      expect(bruno(club)).toEqual({ blocked_at: null, kept_mailings: left });
      expect((await club.decide['decide.cases']({ tab: 'bounces' })).rows).toEqual([]);
    }
    await club.send(['bruno.fink']);
    await club.settle();
    expect((await club.decide['decide.cases']({ tab: 'bounces' })).rows).toHaveLength(1);
  });

  test('later hides the case for seven days, after which it is open again', async () => {
    const { club, caseId } = await withCase('bounce');
    await club.decide['decide.settle']({ caseId, verdict: 'later' });
    expect((await club.decide['decide.cases']({ tab: 'bounces' })).rows).toEqual([]);
    expect((await club.decide['decide.cases']({ tab: 'done' })).rows[0]?.state).toBe('later');
    club.clock.advance(7 * 24 * 60 * 60 * 1000);
    expect((await club.decide['decide.cases']({ tab: 'bounces' })).rows[0]?.state).toBe('open');
    await club.decide['decide.settle']({ caseId, verdict: 'remove' });
    expect(bruno(club)).toMatchObject({ blocked_at: club.clock.now() });
  });

  test('admit puts the person on the list with the letter as proof; undo takes them off again', async () => {
    const { club, caseId } = await withCase('join');
    await club.decide['decide.settle']({ caseId, verdict: 'admit' });
    const nele = () =>
      club.db.one(
        `SELECT given_name, family_name, membership.state, consent.how, consent.letter_id IS NOT NULL AS proven
         FROM recipient JOIN membership ON membership.recipient_id = recipient.id
         JOIN consent ON consent.recipient_id = recipient.id
         WHERE family_name = 'Vogel' AND recipient.deleted_at IS NULL`,
      );
    expect(nele()).toEqual({
      given_name: 'Nele',
      family_name: 'Vogel',
      state: 'active',
      how: 'letter',
      proven: 1,
    });
    expect((await club.decide['decide.case']({ caseId })).recipientId).not.toBeNull();
    expect(await undo(club)).toBe('join-admitted');
    expect(nele()).toBeUndefined();
    expect((await club.decide['decide.case']({ caseId })).state).toBe('open');
  });

  test('reject closes the request, and a verdict that does not fit the case is refused', async () => {
    const { club, caseId } = await withCase('join');
    await expect(club.decide['decide.settle']({ caseId, verdict: 'keep' })).rejects.toMatchObject({
      fault: { code: 'call.bad-input' },
    });
    await club.decide['decide.settle']({ caseId, verdict: 'reject' });
    expect((await club.decide['decide.cases']({ tab: 'joins' })).rows).toEqual([]);
    expect(await undo(club)).toBe('join-rejected');
  });

  test('on a case that is gone is refused', async () => {
    const { club, caseId } = await withCase('join');
    await club.db.transaction(() => club.db.run('DELETE FROM decide_case WHERE id = ?', [caseId]));
    await expect(club.decide['decide.settle']({ caseId, verdict: 'admit' })).rejects.toMatchObject({
      fault: { code: 'gone' },
    });
  });
});
