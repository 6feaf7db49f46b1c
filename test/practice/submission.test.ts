import { expect, test } from 'vitest';
import { toId } from '#domain/ids.ts';
import { simpleParser } from 'mailparser';
import { outboxHandlers } from '#electron/features/outbox/handlers.ts';
import { mailFrames } from '#electron/features/mailings/frames.ts';
import { sentMailReader } from '#electron/mail/compose/read-back.ts';
import type { DeliveredMail } from '#electron/practice/delivered-mail.ts';
import { practiceSubmission } from '#electron/practice/submission.ts';
import { openMailings, refusal, send } from '../features/mailings/mailing-bench.ts';
import { jobClock } from '../jobs/send-mailing/job-clock.ts';
import { openSender, untilDone } from '../jobs/send-mailing/job-bench.ts';

async function sentClub() {
  const bench = await openMailings();
  const delivered: DeliveredMail[] = [];
  const clock = jobClock(bench.clock.now());
  const submission = practiceSubmission({
    ...bench.ports,
    clock,
    delivered: (mail) => void delivered.push(mail),
  });
  const job = openSender(bench.db, clock, submission);
  await job.sender.start();
  const people = await send({ calls: job.calls }, bench.draft);
  await untilDone(job, bench.draft);
  const outbox = outboxHandlers({ outbox: bench.ports.outbox, reader: sentMailReader, clock });
  return { bench, job, delivered, people, outbox, clock };
}

test('every mail of a mailing lies in the outbox as it would have arrived, and is told of', async () => {
  const { bench, delivered, people, outbox } = await sentClub();
  const page = await outbox['outbox.page']({ offset: 0, limit: 500 });
  expect(page.total).toBe(people);
  expect(page.rows).toHaveLength(people);
  expect(page.underWay).toBeNull();
  expect(delivered).toHaveLength(people);
  const [first] = delivered;
  expect(first?.envelopeFrom).toMatch(/^post\+[a-z2-7]{34}@example\.org$/);
  expect(first?.listUnsubscribe).toMatch(/^<mailto:post\+[a-z2-7]{34}@example\.org\?subject=Abmelden>$/);
  const [row] = page.rows;
  const mail = await outbox['outbox.mail'](row?.place ?? expect.fail());
  expect(mail.subject).toBe('Kommt zum Sommerfest am See');
  expect(mail.to).toContain(mail.address);
  expect(mail.text).toContain('Abmelden: Eine Mail');
  const frame = mailFrames({ mailings: bench.ports, outbox: bench.ports.outbox, reader: sentMailReader });
  expect(mail.frame).toMatch(/^sent\/\d+$/);
  expect(await frame(mail.frame)).toContain('Sommerfest');
});

test('each mail is to its own person, and every Message-ID is another', async () => {
  const { bench, people, delivered } = await sentClub();
  const ids = new Set<string>();
  for (const mail of delivered) {
    const parsed = await simpleParser(Buffer.from(mail.bytes));
    expect(parsed.to).toMatchObject({ value: [{ address: mail.envelopeTo }] });
    ids.add(parsed.messageId ?? '');
  }
  expect(ids.size).toBe(people);
  const stored = bench.db.all('SELECT message_id FROM delivery WHERE mailing_id = ?', [bench.draft]);
  expect(new Set(stored.map((row) => row['message_id']))).toEqual(ids);
});

test('letters leave at five a second', async () => {
  const { bench, people } = await sentClub();
  const { startedAt, endedAt } = bench.ports.mailings.get(bench.draft) ?? expect.fail();
  expect((endedAt ?? 0) - (startedAt ?? 0)).toBeGreaterThanOrEqual((people - 1) * 200);
});

test('the outbox shows how far the mailing under way is, and what is not there is refused', async () => {
  const bench = await openMailings();
  const outbox = outboxHandlers({ outbox: bench.ports.outbox, reader: sentMailReader, clock: bench.clock });
  const people = await send(bench, bench.draft);
  expect(await outbox['outbox.page']({ offset: 0, limit: 10 })).toEqual({
    total: 0,
    underWay: { sent: 0, total: people },
    nextAnswerAt: null,
    rows: [],
  });
  const [delivery] = bench.db.all('SELECT id FROM delivery WHERE mailing_id = ?', [bench.draft]);
  expect(await refusal(() => outbox['outbox.mail']({ deliveryId: toId(Number(delivery?.['id'])) }))).toBe(
    'gone',
  );
});

test('a hook that fails keeps the mail out of the outbox and the delivery unclear', async () => {
  const bench = await openMailings();
  const clock = jobClock(bench.clock.now());
  const submission = practiceSubmission({
    ...bench.ports,
    clock,
    delivered: () => {
      throw new Error('no answer planned');
    },
  });
  const job = openSender(bench.db, clock, submission);
  await job.sender.start();
  await send({ calls: job.calls }, bench.draft);
  const counts = await untilDone(job, bench.draft);
  expect(counts.unclear).toBeGreaterThan(0);
  expect(bench.ports.outbox.total()).toBe(0);
});
