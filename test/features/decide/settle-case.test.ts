import { describe, expect, test } from 'vitest';
import { decide } from '#contract/decide.ts';
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

const day = 24 * 60 * 60 * 1000;
const addressOfBruno = (club: ClubMail) =>
  club.db.one(
    `SELECT spelling FROM recipient JOIN address ON address.id = address_id WHERE given_name = 'Bruno'`,
  )?.['spelling'];
/** To every list there is, by the columns that say a mailing left. */
const startAnotherMailing = ({ db, clock }: ClubMail) =>
  db.transaction(() => {
    const { lastId } = db.run(
      `INSERT INTO mailing (public_number, state, revision, subject, preheader, document, changed_at, started_at)
       VALUES (990, 'sent', 1, 'Neu', '', '{}', ?1, ?1)`,
      [clock.now()],
    );
    db.run('INSERT INTO mailing_list (mailing_id, list_id) SELECT ?, id FROM list', [lastId]);
  });
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

  test('what was decided is shown with its moment for a year', async () => {
    const { club, caseId } = await withCase('bounce');
    club.clock.advance(3 * day);
    await club.decide['decide.settle']({ caseId, verdict: 'keep' });
    const done = async () => (await club.decide['decide.cases']({ tab: 'done' })).rows;
    const mine = async () => (await done()).find(({ id }) => id === caseId);
    expect(await mine()).toMatchObject({ settledAt: club.clock.now() });
    club.clock.advance(364 * day);
    expect(await mine()).toBeDefined();
    club.clock.advance(2 * day);
    expect(await mine()).toBeUndefined();
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

  test('keep forgives as many failing mailings as it is told, and never more than a year of months', async () => {
    const { club, caseId } = await withCase('bounce');
    await club.decide['decide.settle']({ caseId, verdict: 'keep', mailings: 1 });
    expect(bruno(club)).toEqual({ blocked_at: null, kept_mailings: 1 });
    const asked = decide['decide.settle'].input;
    expect(asked.safeParse({ caseId, verdict: 'keep', mailings: 12 }).success).toBe(true);
    expect(asked.safeParse({ caseId, verdict: 'keep', mailings: 13 }).success).toBe(false);
    expect(asked.safeParse({ caseId, verdict: 'keep', mailings: 0 }).success).toBe(false);
  });

  test('change gives the person the address that was typed; undo gives the former one back', async () => {
    const { club, caseId } = await withCase('bounce');
    await club.decide['decide.settle']({ caseId, verdict: 'change', address: 'bruno@neu.example' });
    expect(addressOfBruno(club)).toBe('bruno@neu.example');
    expect((await club.decide['decide.case']({ caseId })).verdict).toBe('change');
    expect(await undo(club)).toBe('address-taken-over');
    expect(addressOfBruno(club)).toBe('bruno.fink@example.org');
    expect((await club.decide['decide.case']({ caseId })).state).toBe('open');
  });

  test.each([
    ['that is no address', 'bruno@', 'recipient.address-invalid'],
    ['that did not change', 'Bruno.Fink@example.org', 'call.bad-input'],
    ['that was not given', undefined, 'call.bad-input'],
  ])('change refuses an address %s and leaves the case open', async (_what, address, code) => {
    const { club, caseId } = await withCase('bounce');
    await expect(club.decide['decide.settle']({ caseId, verdict: 'change', address })).rejects.toMatchObject({
      fault: { code },
    });
    expect(addressOfBruno(club)).toBe('bruno.fink@example.org');
    expect((await club.decide['decide.case']({ caseId })).state).toBe('open');
  });

  test('later until a day asks again on that day, and neither in the past nor after a year', async () => {
    const { club, caseId } = await withCase('bounce');
    const now = club.clock.now();
    for (const until of [now, now + 400 * day])
      await expect(club.decide['decide.settle']({ caseId, verdict: 'later', until })).rejects.toMatchObject({
        fault: { code: 'call.bad-input' },
      });
    await club.decide['decide.settle']({ caseId, verdict: 'later', until: now + 2 * day });
    club.clock.advance(2 * day - 1);
    expect((await club.decide['decide.cases']({ tab: 'bounces' })).rows).toEqual([]);
    club.clock.advance(1);
    expect((await club.decide['decide.cases']({ tab: 'bounces' })).rows).toHaveLength(1);
  });

  test('later until the next mailing asks again once one to that list starts', async () => {
    const { club, caseId } = await withCase('bounce');
    await club.decide['decide.settle']({ caseId, verdict: 'later', until: 'next-mailing' });
    club.clock.advance(30 * day);
    expect((await club.decide['decide.cases']({ tab: 'bounces' })).rows).toEqual([]);
    expect((await club.decide['decide.cases']({ tab: 'done' })).rows[0]).toMatchObject({
      state: 'later',
      laterUntil: null,
    });
    await startAnotherMailing(club);
    expect((await club.decide['decide.cases']({ tab: 'bounces' })).rows[0]?.state).toBe('open');
    expect(await undo(club)).toBe('case-later');
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

test('other ways to a person stand beside a mail that came back, by the club’s own fields', async () => {
  const { club, caseId } = await withCase('bounce');
  await club.db.transaction(() => {
    const person = `(SELECT id FROM recipient WHERE given_name = 'Bruno')`;
    for (const [name, value] of [
      ['Telefon privat', '0341 555 01 98'],
      ['Instrument', 'Tuba'],
    ] as const) {
      const { lastId } = club.db.run(
        `INSERT INTO own_field (name, kind, position, choices) VALUES (?, 'text', 90, '[]')`,
        [name],
      );
      club.db.run(
        `INSERT INTO recipient_field (recipient_id, field_id, value, search_key) VALUES (${person}, ?, ?, '')`,
        [lastId, value],
      );
    }
  });
  const { ways } = await club.decide['decide.case']({ caseId });
  expect(ways).toEqual([{ label: 'Telefon privat', value: '0341 555 01 98' }]);
});
