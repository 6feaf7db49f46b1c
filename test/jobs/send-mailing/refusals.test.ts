import { expect, test } from 'vitest';
import { connectionProblems } from '#domain/accounts/connection-problem.ts';
import { pauseForOpening } from '#electron/jobs/send-mailing/verdict.ts';
import { sendingBench, untilDone } from './job-bench.ts';
import type { Answer } from './scripted-server.ts';
import { refusal, scriptedServer } from './scripted-server.ts';

const classes: readonly (readonly [string, Answer, string])[] = [
  ['an unknown mailbox is refused', refusal(550, '5.1.1', 'User unknown'), 'refused'],
  ['a full mailbox is refused', refusal(552, '5.2.2', 'Mailbox full'), 'refused'],
  [
    'a refusal after the dot is a refusal, not unclear',
    refusal(550, '5.1.1', 'User unknown', 'dot'),
    'refused',
  ],
];
test.each(classes)('%s', async (_, answer, state) => {
  const server = scriptedServer({ answer: (_mail, count) => (count === 2 ? answer : 'accept') });
  const bench = await sendingBench(server);
  expect(await untilDone(bench, bench.draft)).toMatchObject({ accepted: 7, [state]: 1 });
  const { rows } = await bench.calls['mailings.log']({
    mailingId: bench.draft,
    filter: 'refused',
    search: '',
    offset: 0,
    limit: 10,
  });
  expect(rows).toHaveLength(1);
  expect(rows[0]?.reply).not.toBe('');
});

test('a greylisted letter goes again after a quarter of an hour', async () => {
  const moments: number[] = [];
  const server = scriptedServer({
    answer: (_, count) => (count === 1 ? refusal(450, '4.2.0', 'Greylisted') : 'accept'),
    onDot: () => void moments.push(bench.clock.now()),
  });
  const bench = await sendingBench(server, { people: 2 });
  expect(await untilDone(bench, bench.draft)).toMatchObject({ accepted: 2 });
  expect((moments[1] ?? 0) - (moments[0] ?? 0)).toBeGreaterThanOrEqual(14 * 60_000);
});

test('after five deferrals a letter is given up, and the mailing ends', async () => {
  const server = scriptedServer({
    answer: (_, count) => (count === 1 || count > 2 ? refusal(450, '4.2.0', 'Later') : 'accept'),
  });
  const bench = await sendingBench(server, { people: 2 });
  const started = bench.clock.now();
  expect(await untilDone(bench, bench.draft)).toMatchObject({ accepted: 1, 'gave-up': 1 });
  expect(bench.clock.now() - started).toBeGreaterThan(29 * 3_600_000);
});

test.each([
  ['limit-reached', refusal(450, null, 'Mail send limit exceeded')],
  ['login-refused', refusal(550, '5.7.30', 'Basic authentication is not supported', 'mail')],
  ['sender-problem', refusal(553, '5.1.8', 'Sender address rejected', 'mail')],
] as const)('pauses at once with %s, and nobody is marked', async (reason, answer) => {
  const server = scriptedServer({ answer: (_, count) => (count === 3 ? answer : 'accept') });
  const bench = await sendingBench(server);
  expect(await untilDone(bench, bench.draft)).toMatchObject({ accepted: 2, waiting: 6, refused: 0 });
  expect(bench.ports.mailings.get(bench.draft)?.pauseReason).toBe(reason);
  await bench.calls['mailings.resume']({ mailingId: bench.draft });
  expect(await untilDone(bench, bench.draft)).toMatchObject({ accepted: 8 });
});

test('pauses after three answers about the sender in a row', async () => {
  const spam = refusal(554, '5.7.1', 'Message looks like spam', 'dot');
  const server = scriptedServer({ answer: (_, count) => (count >= 3 ? spam : 'accept') });
  const bench = await sendingBench(server);
  expect(await untilDone(bench, bench.draft)).toMatchObject({ accepted: 2, refused: 3, waiting: 3 });
  expect(bench.ports.mailings.get(bench.draft)?.pauseReason).toBe('sender-problem');
});

test('pauses when more than 10 % of the first 50 are refused, and asks only once', async () => {
  const server = scriptedServer({ answer: () => refusal(550, '5.1.1', 'User unknown') });
  const bench = await sendingBench(server, { people: 20 });
  expect(await untilDone(bench, bench.draft)).toMatchObject({ refused: 6, waiting: 14 });
  expect(bench.ports.mailings.get(bench.draft)?.pauseReason).toBe('many-refused');
  await bench.calls['mailings.resume']({ mailingId: bench.draft });
  expect(await untilDone(bench, bench.draft)).toMatchObject({ refused: 20 });
});

test('backs off when no connection comes about, and pauses after five', async () => {
  const server = scriptedServer({ open: () => ({ kind: 'failed', problem: 'dropped' }) });
  const bench = await sendingBench(server);
  const started = bench.clock.now();
  expect(await untilDone(bench, bench.draft)).toMatchObject({ waiting: 8 });
  expect(bench.ports.mailings.get(bench.draft)?.pauseReason).toBe('no-connection');
  expect(server.opened()).toBe(5);
  expect(bench.clock.now() - started).toBeGreaterThanOrEqual((1 + 2 + 4 + 8) * 60_000);
});

test.each(['login-refused', 'certificate-name'] as const)(
  'with %s the account is tried once, not again and again',
  async (problem) => {
    const server = scriptedServer({ open: () => ({ kind: 'failed', problem }) });
    const bench = await sendingBench(server, { people: 2 });
    expect(await untilDone(bench, bench.draft)).toMatchObject({ waiting: 2 });
    expect(bench.ports.mailings.get(bench.draft)?.pauseReason).toBe(
      pauseForOpening({ kind: 'failed', problem }),
    );
    expect(server.opened()).toBe(1);
  },
);

test('what only the owner can help with names a reason, and everything else is tried again', () => {
  expect(
    Object.fromEntries(
      connectionProblems.map((problem) => [problem, pauseForOpening({ kind: 'failed', problem })]),
    ),
  ).toEqual({
    'host-unknown': null,
    refused: null,
    unreachable: null,
    silent: null,
    dropped: null,
    'certificate-untrusted': 'certificate',
    'certificate-expired': 'certificate',
    'certificate-name': 'certificate',
    'tls-missing': 'encryption',
    'tls-mismatch': 'encryption',
    'login-missing': 'login-refused',
    'login-refused': 'login-refused',
    'login-app-password': 'login-refused',
    'login-later': null,
    busy: null,
    'not-a-mail-server': 'wrong-server',
    'password-unreadable': 'password-unreadable',
  });
});

test('a letter whose dot was withheld for sure waits again and is never unclear', async () => {
  const server = scriptedServer({
    answer: (_, count) => (count === 1 ? 'drop-with-dot-withheld' : 'accept'),
  });
  const bench = await sendingBench(server, { people: 2 });
  expect(await untilDone(bench, bench.draft)).toMatchObject({ accepted: 2, unclear: 0 });
});

test('what is said against a recipient is put before the owner, what is said against the sender is not', async () => {
  const taken: string[] = [];
  const server = scriptedServer({
    answer: (_, count) => {
      if (count === 2) return refusal(550, '5.1.1', 'User unknown');
      return count === 4 ? refusal(550, '5.7.1', 'Message rejected as spam') : 'accept';
    },
  });
  const bench = await sendingBench(server, {
    refusals: () => ({ take: (_deliveryId, { text }) => taken.push(text) > 0 }),
  });
  expect(await untilDone(bench, bench.draft)).toMatchObject({ accepted: 6, refused: 2 });
  expect(taken).toEqual(['User unknown']);
  expect(bench.ports.seen.some(({ topic }) => topic === 'decide')).toBe(true);
});
