import { expect, test } from 'vitest';
import { askAboutCopy } from '#electron/features/mailings/schedule.ts';
import { openMailings, refusal, rewrite, send } from './mailing-bench.ts';

const hour = 3_600_000;

async function scheduledBench() {
  const bench = await openMailings();
  const mailingId = bench.draft;
  const at = bench.clock.now() + 24 * hour;
  await bench.calls['mailings.schedule']({ mailingId, at });
  const row = async () =>
    (await bench.calls['mailings.all']({ search: '' })).find(({ id }) => id === mailingId) ?? expect.fail();
  return { ...bench, mailingId, at, row };
}

test('a scheduled mailing says when it is to leave, and nothing of it is frozen', async () => {
  const { row, at, db, mailingId } = await scheduledBench();
  expect(await row()).toMatchObject({ state: 'scheduled', schedule: { at, missed: null }, at, counts: null });
  expect(db.all('SELECT 1 FROM delivery WHERE mailing_id = ?', [mailingId])).toEqual([]);
});

test('its text is fixed until it is taken off the schedule, and then it is the same draft', async () => {
  const bench = await scheduledBench();
  const { calls, mailingId } = bench;
  const before = await calls['mailings.get']({ mailingId });
  expect(await refusal(() => rewrite(bench, mailingId, { subject: 'Anders' }))).toBe('mailing.is-scheduled');
  await calls['mailings.unschedule']({ mailingId });
  expect(await calls['mailings.get']({ mailingId })).toEqual({ ...before, state: 'draft' });
  expect(await refusal(() => calls['mailings.unschedule']({ mailingId }))).toBe('mailing.not-scheduled');
  await rewrite(bench, mailingId, { subject: 'Anders' });
});

test('a time that is over, or more than a year ahead, is refused; another one takes the place of the first', async () => {
  const { calls, mailingId, clock, row } = await scheduledBench();
  const to = (at: number) => refusal(() => calls['mailings.schedule']({ mailingId, at }));
  expect(await to(clock.now())).toBe('mailing.time-past');
  expect(await to(clock.now() + 367 * 24 * hour)).toBe('mailing.time-far');
  expect(await to(clock.now() + hour)).toBeNull();
  expect((await row()).schedule).toEqual({ at: clock.now() + hour, missed: null });
});

test('what keeps a mailing from being sent keeps it from being scheduled', async () => {
  const bench = await openMailings();
  const mailingId = bench.draft;
  await rewrite(bench, mailingId, { subject: '' });
  const at = bench.clock.now() + hour;
  expect(await refusal(() => bench.calls['mailings.schedule']({ mailingId, at }))).toBe('mailing.blocked');
});

test('it can be sent before its time, once', async () => {
  const bench = await scheduledBench();
  const { calls, mailingId } = bench;
  const people = await send(bench, mailingId);
  const { mailing, course } = await calls['mailings.progress']({ mailingId });
  expect(mailing).toMatchObject({ state: 'sending', schedule: null, people });
  expect(course.map(({ kind }) => kind)).toEqual(['frozen']);
  const again = () => calls['mailings.schedule']({ mailingId, at: bench.at });
  expect(await refusal(again)).toBe('mailing.not-a-draft');
  await calls['mailings.take-back']({ mailingId });
  expect(await bench.row()).toMatchObject({ state: 'draft', schedule: null });
});

test('discarded it leaves the schedule, and undo brings it back as a draft', async () => {
  const { calls, acts, mailingId, row, ports } = await scheduledBench();
  await calls['mailings.discard']({ mailingId });
  expect(ports.mailings.scheduled()).toEqual([]);
  const act = await acts['acts.last']({});
  await acts['acts.undo']({ actId: act?.id ?? expect.fail('no act') });
  expect(await row()).toMatchObject({ state: 'draft', schedule: null });
});

test('from data that were put back nothing leaves by itself: its owner is asked, once', async () => {
  const { calls, ports, mailingId, at, row } = await scheduledBench();
  await askAboutCopy(ports);
  expect((await row()).schedule).toEqual({ at, missed: 'older-copy' });
  await calls['mailings.schedule']({ mailingId, at });
  expect((await row()).schedule).toEqual({ at, missed: null });
});
