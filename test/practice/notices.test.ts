import { expect, test } from 'vitest';
import { toId } from '#domain/ids.ts';
import type { NoticeId } from '#domain/ids.ts';
import { mailFrames } from '#electron/features/mailings/frames.ts';
import { outboxHandlers } from '#electron/features/outbox/handlers.ts';
import { sentMailReader } from '#electron/mail/compose/read-back.ts';
import { readLetter } from '#electron/mail/parse/read-letter.ts';
import { practiceAnswers } from '#electron/practice/answers.ts';
import { practiceSubmission } from '#electron/practice/submission.ts';
import { outboxTable } from '#electron/store/tables/outbox.ts';
import { mailingPorts, openMailings, refusal, send } from '../features/mailings/mailing-bench.ts';
import { openClubMail } from '../jobs/check-mailbox/club-mail.ts';
import { openSender, until, untilDone } from '../jobs/send-mailing/job-bench.ts';
import { jobClock } from '../jobs/send-mailing/job-clock.ts';
import { goodbye, openNotices } from '../jobs/send-notices/notice-bench.ts';
import { practiceLetterTable } from '#electron/store/tables/practice-letters.ts';
import { noticeTable } from '#electron/store/tables/notices.ts';

/** The practice club whose notices lie in its outbox and are answered as everything else is. */
async function practiceClub() {
  const club = await openClubMail();
  const { db, clock } = club;
  const outbox = outboxTable(db);
  const { delivered } = practiceAnswers(club.common, 'de');
  const events = { changed: () => undefined };
  const notices = openNotices(db, clock, practiceSubmission({ store: db, outbox, clock, events, delivered }));
  await notices.job.start();
  const calls = outboxHandlers({ outbox, reader: sentMailReader, clock });
  return {
    ...club,
    queue: notices.queue,
    calls,
    mails: async () => (await calls['outbox.page']({ offset: 0, limit: 100 })).rows,
    /** Waits until every notice lies in the outbox. */
    sent: async (count: number) => {
      notices.job.wake();
      await until(() => notices.states().length === count && notices.states().every((s) => s === 'accepted'));
    },
    frame: mailFrames({ mailings: mailingPorts(db, clock), outbox, reader: sentMailReader }),
  };
}

const hostile = { ...goodbye, own: '<img src=x onerror=alert(1)> & bis bald' };

test('what the program writes by itself lies in the local outbox, is read safely, and nobody answers it', async () => {
  const club = await practiceClub();
  await club.queue('inge.albers', hostile);
  await club.sent(1);
  const [row] = await club.mails();
  expect(row).toMatchObject({ kind: 'goodbye', name: '', address: 'inge.albers@example.org' });
  const mail = await club.calls['outbox.mail'](row?.place ?? expect.fail());
  expect(mail.subject).toBe('Abgemeldet: Sonnenpost');
  expect(mail.headers).toContainEqual({ name: 'Auto-Submitted', value: 'auto-generated' });
  expect(mail.frame).toMatch(/^notice\/\d+$/);
  const page = (await club.frame(mail.frame)) ?? expect.fail();
  expect(page).toContain('die Abmeldung ist angekommen');
  expect(page).toContain('&lt;img src=x');
  expect(page).not.toMatch(/<img|<script|src="/);
  expect(club.common.practiceLetters.latestDue()).toBe(0);
  const missing = { noticeId: toId<NoticeId>(999) };
  expect(await refusal(() => club.calls['outbox.mail'](missing))).toBe('gone');
  expect(await club.frame('notice/999')).toBeNull();
});

test('joining by mail is seen to its end: a question, a yes some seconds later, a member, a welcome', async () => {
  const club = await practiceClub();
  await club.db.transaction(() => club.db.run("UPDATE list SET sign_up_rule = 'confirm' WHERE position = 1"));
  await club.send(['paul.lemke']);
  await club.settle();
  await club.sent(1);
  expect((await club.mails()).map(({ kind, address }) => [kind, address])).toEqual([
    ['confirm', 'nele.vogel@example.org'],
  ]);
  const after = club.common.practiceLetters.latestDue() - club.clock.now();
  expect(after).toBeGreaterThanOrEqual(3000);
  expect(after).toBeLessThanOrEqual(8000);
  await club.settle();
  await club.sent(2);
  expect((await club.rows()).map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
    'join joined',
    'join asked',
  ]);
  const joined = club.db.all(
    `SELECT m.state FROM membership m JOIN recipient r ON r.id = m.recipient_id JOIN address a ON a.id = r.address_id
     WHERE a.normalised = 'nele.vogel@example.org'`,
  );
  expect(joined).toEqual([{ state: 'active' }]);
  expect((await club.mails()).map(({ kind }) => kind)).toEqual(['welcome', 'confirm']);
});

test('a question that led to nothing leaves the outbox with what it said', async () => {
  const club = await practiceClub();
  await club.db.transaction(() => club.db.run("UPDATE list SET sign_up_rule = 'confirm' WHERE position = 1"));
  await club.send(['paul.lemke']);
  await club.settle();
  await club.sent(1);
  const waiting = club.common.requests.waitingUntil(club.clock.now() + 1);
  await club.db.transaction(() => club.common.requests.drop(waiting));
  expect(await club.mails()).toEqual([]);
});

test.each([
  ['confirm', 1],
  ['confirm-and-approve', 1],
  ['approve', 0],
] as const)(
  'a later mailing to a list with the rule %s is followed by so many sign-ups: %d',
  async (rule, count) => {
    const { db, draft, ports, clock } = await openMailings();
    const letters = practiceLetterTable(db);
    await db.transaction(() => {
      db.run('UPDATE list SET sign_up_rule = ?', [rule]);
      letters.add(1, Buffer.from('From: somebody@example.org\r\n\r\nbefore'));
    });
    const time = jobClock(clock.now());
    const answering = { ...ports, clock: time, practiceLetters: letters, notices: noticeTable(db) };
    const { delivered } = practiceAnswers(answering, 'de');
    const job = openSender(db, time, practiceSubmission({ ...ports, clock: time, delivered }));
    await job.sender.start();
    await send({ calls: job.calls }, draft);
    await untilDone(job, draft);
    const planned = letters.due(1, time.now() + 10_000, 100).map(({ bytes }) => readLetter(bytes));
    expect(planned.filter(({ kind }) => kind === 'join').map(({ subject }) => subject)).toEqual(
      Array.from({ length: count }, () => 'Anmeldung Sonnenpost'),
    );
  },
);
