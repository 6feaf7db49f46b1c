import { simpleParser } from 'mailparser';
import { expect, onTestFinished, test } from 'vitest';
import { findTokens, readToken } from '#domain/identity/token.ts';
import { findMessageIds, readMessageId } from '#domain/deliveries/message-id.ts';
import type { AddressId } from '#domain/ids.ts';
import { testMailHandlers } from '#electron/features/test-mail/handlers.ts';
import { Refusal } from '#electron/features/refuse.ts';
import { outboxHandlers } from '#electron/features/outbox/handlers.ts';
import { mayConcernUs } from '#electron/jobs/check-mailbox/may-concern-us.ts';
import { noLimits } from '#electron/jobs/send-mailing/no-limits.ts';
import type { Budget, OutgoingMail } from '#electron/jobs/send-mailing/ports.ts';
import { testSender } from '#electron/jobs/send-test/test-sender.ts';
import { sentMailReader } from '#electron/mail/compose/read-back.ts';
import { readHead } from '#electron/mail/imap/read-head.ts';
import { practiceSubmission } from '#electron/practice/submission.ts';
import { refusal } from '../../jobs/send-mailing/scripted-server.ts';
import type { Script } from '../../jobs/send-mailing/scripted-server.ts';
import { scriptedServer } from '../../jobs/send-mailing/scripted-server.ts';
import { openMailings } from '../mailings/mailing-bench.ts';

const own = 'post@example.org';

async function openTests(script: Script = {}, budget: Budget = noLimits) {
  const bench = await openMailings();
  const sent: OutgoingMail[] = [];
  const submission = scriptedServer({
    ...script,
    onDot: (mail) => {
      sent.push(mail);
    },
  });
  const tests = testSender({ ...bench.ports, submission, budget });
  onTestFinished(() => tests.close());
  const calls = { ...bench.calls, ...testMailHandlers({ ...bench.ports, testPost: tests }) };
  const send = async (to: string, addressId: AddressId | null = null) =>
    calls['test-mail.send']({ mailingId: bench.draft, addressId, to });
  const fault = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => {
        if (error instanceof Refusal) return error.fault;
        throw error;
      },
    );
  return { ...bench, calls, sent, submission, send, refused: (to: string) => fault(send(to)) };
}

const only = (sent: readonly OutgoingMail[]): OutgoingMail => sent[0] ?? expect.fail('nothing was sent');

test('a test mail goes to the owner with the data of the person shown, marked, and is in no ledger', async () => {
  const { calls, draft, sent, send, db } = await openTests();
  const { person } = await calls['mailings.preview']({ mailingId: draft, index: 3, withGaps: false });
  expect(await calls['test-mail.target']({})).toEqual({ own, address: own, isPractice: true });
  const before = db.all('SELECT count(*) AS n FROM delivery');
  await send(own, person?.addressId ?? null);
  const mail = only(sent);
  expect([mail.envelopeTo, mail.envelopeFrom, mail.deliveryId]).toEqual([own, own, null]);
  const letter = await simpleParser(Buffer.from(mail.bytes));
  expect(letter.subject).toBe('[Test] Kommt zum Sommerfest am See');
  expect(letter.text).toContain(person?.name.split(' ')[0]);
  expect(letter.to).toMatchObject({ value: [{ address: own }] });
  expect(db.all('SELECT count(*) AS n FROM delivery')).toEqual(before);
  expect((await calls['mailings.get']({ mailingId: draft })).state).toBe('draft');
});

test('nothing in a test mail can sign anybody off, and it is taken for nothing when it comes in', async () => {
  const { sent, send, ports: club } = await openTests();
  await send(own);
  const { bytes, listUnsubscribe, envelopeId } = only(sent);
  const letter = await simpleParser(Buffer.from(bytes));
  const { mac } = club.secrets;
  const all = [Buffer.from(bytes).toString('latin1'), letter.text, letter.html, envelopeId].join(' ');
  expect(findTokens(all).filter((token) => readToken(token, mac) !== null)).toEqual([]);
  expect(listUnsubscribe).toBe(`<mailto:${own}?subject=Nur%20zur%20Ansicht>`);
  const [left = ''] = findMessageIds(letter.messageId ?? '');
  expect(readMessageId(left, mac)?.address).toBe(0);
  const head = readHead(bytes);
  const unasked = () => expect.fail('only the Message-ID was to be looked at');
  const ports = {
    people: { addressByText: unasked, lists: unasked },
    account: unasked,
    ownerCodes: { isOwner: unasked },
  };
  expect(mayConcernUs(head, { mac, ...ports })).toBe(false);
});

test('each test has a Message-ID of its own', async () => {
  const { sent, send } = await openTests();
  await send(own);
  await send(own);
  expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(2);
});

test('another address is remembered, one of a recipient is refused, one of a list owner is not', async () => {
  const { calls, send, refused, sent, db, draft } = await openTests();
  await send('Nadja@example.org');
  expect((await calls['test-mail.target']({})).address).toBe('Nadja@example.org');
  const { person } = await calls['mailings.preview']({ mailingId: draft, index: 0, withGaps: false });
  const member = person?.address ?? expect.fail();
  expect(await refused(member)).toEqual({ code: 'mailing.test-member', params: { address: member } });
  expect(sent).toHaveLength(1);
  expect((await calls['test-mail.target']({})).address).toBe('Nadja@example.org');
  await db.transaction(() =>
    db.run("INSERT INTO list_owner (list_id, name, address, normalised) VALUES (1, '', ?1, lower(?1))", [
      member,
    ]),
  );
  expect(await refused(member)).toBeNull();
  expect(await refused('keine Adresse')).toMatchObject({ code: 'mailing.test-address' });
});

test('it counts against the limits, and waits for nothing where they are used up', async () => {
  const spent: number[] = [];
  const left = { now: 1 };
  const budget: Budget = {
    ...noLimits,
    allowance: (at) => ({ now: left.now, nextAt: at + 90_000 }),
    reserve: (at) => {
      spent.push(at);
      return (left.now -= 1) >= 0;
    },
  };
  const { send, refused, sent } = await openTests({}, budget);
  await send(own);
  expect(spent).toHaveLength(1);
  expect(await refused(own)).toEqual({ code: 'mailing.test-limit', params: { minutes: 2 } });
  expect(sent).toHaveLength(1);
});

test.each([
  ['a refusal', { answer: () => refusal(550, '5.7.1', 'no') }, 'mailing.test-refused'],
  ['a connection that breaks before the dot', { answer: () => 'drop-before-dot' }, 'mailing.test-lost'],
  ['one that breaks behind it', { answer: () => 'drop-after-dot' }, 'mailing.test-unclear'],
  [
    'no connection at all',
    { open: () => ({ kind: 'failed', problem: 'login-refused' }) },
    'mailing.test-no-connection',
  ],
] satisfies readonly (readonly [string, Script, string])[])('%s is said', async (_, script, code) => {
  const { refused } = await openTests(script);
  expect(await refused(own)).toMatchObject({ code });
});

test('from an old copy of the data and without an account nothing is sent', async () => {
  const { ports, draft, db, sent } = await openTests();
  const older = testMailHandlers({ ...ports, copy: { isOlder: () => true } });
  const input = { mailingId: draft, addressId: null, to: own };
  await expect(older['test-mail.send'](input)).rejects.toThrow('mailing.older-copy');
  await db.transaction(() => db.run("UPDATE account SET kind = 'none'", []));
  await expect(testMailHandlers(ports)['test-mail.send'](input)).rejects.toThrow('account.none');
  expect(sent).toEqual([]);
});

test('in practice it lies in the local outbox, and no invented person answers it', async () => {
  const { ports, draft, clock } = await openTests();
  const submission = practiceSubmission({
    ...ports,
    delivered: () => expect.fail('a test mail is nobody’s to answer'),
  });
  const tests = testSender({ ...ports, submission, budget: noLimits });
  await testMailHandlers({ ...ports, testPost: tests })['test-mail.send']({
    mailingId: draft,
    addressId: null,
    to: own,
  });
  const outbox = outboxHandlers({ outbox: ports.outbox, reader: sentMailReader, clock });
  const { total, rows } = await outbox['outbox.page']({ offset: 0, limit: 10 });
  expect([total, rows[0]?.address]).toEqual([1, own]);
  const mail = await outbox['outbox.mail'](rows[0]?.place ?? expect.fail());
  expect(mail.subject).toContain('[Test]');
  expect(mail.frame).toMatch(/^test\/\d+$/);
});
