import { expect, test } from 'vitest';
import type { ActId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import type { CopyWatch } from '#electron/features/copies/ports.ts';
import { uncounted } from '#electron/features/copies/uncounted.ts';
import type { Clock, Transactions } from '#electron/features/ports.ts';
import type { OpenStore } from '#electron/store/live/open-store.ts';
import { counts, sendingBench, until, untilDone } from '../send-mailing/job-bench.ts';
import { scriptedServer } from '../send-mailing/scripted-server.ts';
import { accountAt } from '../../mail/imap/club-mailbox.ts';
import { openTimetable, stateOf } from './schedule-bench.ts';

const minute = 60_000;
const hour = 60 * minute;

/** A mailing scheduled for in two hours, with the clock standing still. */
async function waitingMailing(
  options: { readonly copy?: CopyWatch; readonly store?: (db: OpenStore) => Transactions } = {},
) {
  const server = scriptedServer({ perSecond: Infinity });
  const bench = await sendingBench(server, { unsent: true, allowUntil: 0, ...options });
  const { timetable, calls } = openTimetable(bench);
  const mailingId = bench.draft;
  const at = bench.clock.now() + 2 * hour;
  await calls['mailings.schedule']({ mailingId, at });
  const course = async () => (await calls['mailings.progress']({ mailingId })).course.map(({ kind }) => kind);
  return { ...bench, server, timetable, calls, mailingId, at, course };
}

/** Long enough for anything that would happen. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 60));

/** Lets the job wait up to a moment, minute by minute. */
async function goOn({ clock }: Pick<Waiting, 'clock'>, moment: number): Promise<void> {
  await until(() => clock.isAwaited());
  clock.allowUntil(moment);
}

/** The clock leaps while nobody waits. */
async function leap({ clock }: Pick<Waiting, 'clock'>, moment: number): Promise<void> {
  clock.allowUntil(moment);
  await until(() => clock.now() === moment);
}

type Waiting = Awaited<ReturnType<typeof waitingMailing>>;

test('a scheduled mailing leaves at its time and not before, once to everybody, and its course says so', async () => {
  const bench = await waitingMailing();
  const { clock, mailingId, at, server } = bench;
  bench.timetable.start();
  await goOn(bench, at - 1);
  await until(() => clock.now() >= at - minute);
  await aWhile();
  expect(stateOf(bench, mailingId)).toBe('scheduled');
  expect(server.dots).toEqual([]);
  await goOn(bench, bench.at + hour);
  expect(await untilStarted(bench)).toMatchObject({ accepted: 8 });
  expect(new Set(server.dots).size).toBe(8);
  const { course } = await bench.calls['mailings.progress']({ mailingId });
  expect(course.map(({ kind }) => kind)).toEqual(['planned', 'on-time', 'first', 'finished']);
  expect(course[0]?.at).toBe(at);
  expect(course[1]?.at).toBeLessThan(at + minute);
});

async function untilStarted(bench: Waiting) {
  await until(() => stateOf(bench, bench.mailingId) !== 'scheduled');
  return untilDone(bench, bench.mailingId);
}

test('taken off the schedule while its recipients are being fixed, it does not leave', async () => {
  const meanwhile: (() => Promise<unknown>)[] = [];
  const bench = await waitingMailing({
    store: (db) => ({
      async transaction(work) {
        const result = await db.transaction(work);
        if (db.one('SELECT 1 FROM delivery WHERE mailing_id = (SELECT max(id) FROM mailing)') !== undefined)
          await meanwhile.pop()?.();
        return result;
      },
    }),
  });
  const { db, ports, mailingId } = bench;
  meanwhile.push(() => db.transaction(() => ports.mailings.unschedule(mailingId)));
  bench.timetable.start();
  await goOn(bench, bench.at + hour);
  await until(() => stateOf(bench, mailingId) === 'draft');
  await until(() => counts(bench, mailingId).waiting === 0);
  await aWhile();
  expect(stateOf(bench, mailingId)).toBe('draft');
  expect(bench.server.dots).toEqual([]);
});

test('people who join until it leaves get it, and those who leave do not', async () => {
  const bench = await waitingMailing();
  await bench.db.transaction(() =>
    bench.db.run(
      `UPDATE membership SET state = 'left' WHERE recipient_id =
         (SELECT min(recipient_id) FROM membership WHERE state = 'active' AND list_id = ?)`,
      [bench.club.lists.newsletter],
    ),
  );
  bench.timetable.start();
  await goOn(bench, bench.at + hour);
  expect(await untilStarted(bench)).toMatchObject({ accepted: 7, cancelled: 0 });
});

test('its time on the clock is what counts, also when the clock is set back or forward', async () => {
  const bench = await waitingMailing();
  let shift = -5 * hour;
  const clock: Clock = { ...bench.clock, now: () => bench.clock.now() + shift };
  const { timetable } = openTimetable({ ...bench, ports: { ...bench.ports, clock } });
  timetable.start();
  await goOn(bench, bench.at + hour);
  await until(() => bench.clock.now() >= bench.at + 50 * minute);
  await aWhile();
  expect(stateOf(bench, bench.mailingId)).toBe('scheduled');
  shift = bench.at - bench.clock.now() + minute;
  await goOn(bench, bench.at + 2 * hour);
  expect(await untilStarted(bench)).toMatchObject({ accepted: 8 });
});

test('some minutes late it leaves all the same, and its course says that it was late', async () => {
  const bench = await waitingMailing();
  await leap(bench, bench.at + 29 * minute);
  bench.timetable.start();
  expect(await untilStarted(bench)).toMatchObject({ accepted: 8 });
  expect(await bench.course()).toEqual(['planned', 'late', 'first', 'finished']);
});

test('more than half an hour late it asks, and leaves when its owner says so', async () => {
  const bench = await waitingMailing();
  await leap(bench, bench.at + 31 * minute);
  bench.timetable.start();
  await until(() => stateOf(bench, bench.mailingId) === 'scheduled not-running');
  await aWhile();
  expect(bench.server.dots).toEqual([]);
  const { mailingId, calls } = bench;
  const { receiving } = await calls['mailings.check']({ mailingId });
  await calls['mailings.send']({ mailingId, people: receiving });
  await goOn(bench, bench.at + hour);
  expect(await untilDone(bench, mailingId)).toMatchObject({ accepted: 8 });
  expect(await bench.course()).toEqual(['planned', 'frozen', 'first', 'finished']);
});

test('a question is answered with another time as well, or with a draft', async () => {
  const bench = await waitingMailing();
  const { mailingId, calls, clock } = bench;
  await leap(bench, bench.at + 31 * minute);
  await bench.db.transaction(() => bench.ports.mailings.miss(mailingId, 'no-recipients'));
  const at = clock.now() + 5 * hour;
  await calls['mailings.schedule']({ mailingId, at });
  expect(bench.ports.mailings.get(mailingId)?.schedule).toEqual({ at, missed: null });
  await bench.db.transaction(() => bench.ports.mailings.miss(mailingId, 'no-recipients'));
  await calls['mailings.unschedule']({ mailingId });
  expect(stateOf(bench, mailingId)).toBe('draft');
  bench.timetable.start();
  await leap(bench, bench.at + 10 * hour);
  await aWhile();
  expect(bench.server.dots).toEqual([]);
});

const asks = [
  ['no-recipients', "UPDATE membership SET state = 'left'"],
  ['list-dormant', "UPDATE list SET state = 'dormant'"],
  ['list-deleted', 'UPDATE list SET deleted_at = 1'],
  ['no-legal-notice', "UPDATE organisation SET legal_notice = ''"],
] as const;

test.each(asks)('at its time it asks instead of leaving: %s', async (reason, change) => {
  const bench = await waitingMailing();
  await bench.db.transaction(() => bench.db.run(change));
  bench.timetable.start();
  await goOn(bench, bench.at + hour);
  await until(
    () => stateOf(bench, bench.mailingId) === `scheduled ${reason}`,
    () => stateOf(bench, bench.mailingId),
  );
  expect(bench.clock.now()).toBeLessThan(bench.at + minute);
  expect(bench.server.dots).toEqual([]);
});

test('one deleted list of two is a question too: the mailing was meant for both', async () => {
  const bench = await waitingMailing();
  const { mailingId, calls } = bench;
  await calls['mailings.unschedule']({ mailingId });
  const lists = bench.ports.lists.all(bench.clock.now()).filter(({ state }) => state === 'active');
  await bench.db.transaction(() => {
    bench.ports.mailings.setLists(
      mailingId,
      lists.map(({ id }) => id),
    );
  });
  await calls['mailings.schedule']({ mailingId, at: bench.at });
  const other = lists.find(({ id }) => id !== bench.club.lists.newsletter) ?? expect.fail();
  await bench.db.transaction(() => bench.ports.lists.setDeleted(other.id, bench.clock.now()));
  bench.timetable.start();
  await goOn(bench, bench.at + hour);
  await until(() => stateOf(bench, mailingId) === 'scheduled list-deleted');
});

test('a password that is gone is a question', async () => {
  const bench = await waitingMailing();
  const { timetable } = openTimetable(bench, {
    accounts: { get: () => accountAt(143) },
    passwords: { read: () => Promise.resolve({ state: 'locked' }) },
  });
  timetable.start();
  await goOn(bench, bench.at + hour);
  await until(() => stateOf(bench, bench.mailingId) === 'scheduled password-unreadable');
});

test('a mailbox that was not read for a day is waited for, and asked about after half an hour', async () => {
  const bench = await waitingMailing();
  await bench.db.transaction(() => bench.db.run("UPDATE account SET kind = 'mail'"));
  bench.timetable.start();
  await goOn(bench, bench.at + 30 * minute);
  await until(() => bench.clock.now() > bench.at + 29 * minute);
  expect(stateOf(bench, bench.mailingId)).toBe('scheduled');
  await goOn(bench, bench.at + hour);
  await until(() => stateOf(bench, bench.mailingId) === 'scheduled mailbox-unread');
});

test('while an act over many people runs it waits, then leaves', async () => {
  const bench = await waitingMailing();
  let acting = true;
  const acts = { ...bench.ports.acts, unfinished: () => (acting ? [toId<ActId>(1)] : []) };
  const { timetable } = openTimetable({ ...bench, ports: { ...bench.ports, acts } });
  timetable.start();
  await goOn(bench, bench.at + 20 * minute);
  await until(() => bench.clock.now() > bench.at + 19 * minute);
  await aWhile();
  expect(stateOf(bench, bench.mailingId)).toBe('scheduled');
  acting = false;
  await goOn(bench, bench.at + hour);
  expect(await untilStarted(bench)).toMatchObject({ accepted: 8 });
  expect(await bench.course()).toContain('late');
});

test('nothing is looked at before it is known whether these data are an old copy', async () => {
  let tell: () => void = () => undefined;
  const looked = new Promise<void>((resolve) => {
    tell = resolve;
  });
  let older = false;
  const bench = await waitingMailing({ copy: { ...uncounted, looked: () => looked, isOlder: () => older } });
  bench.timetable.start();
  await leap(bench, bench.at + minute);
  await aWhile();
  expect(stateOf(bench, bench.mailingId)).toBe('scheduled');
  older = true;
  tell();
  await until(() => stateOf(bench, bench.mailingId) === 'scheduled older-copy');
  expect(counts(bench, bench.mailingId).waiting).toBe(0);
});
