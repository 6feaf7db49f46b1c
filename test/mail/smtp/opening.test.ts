import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import type { ConnectionProblem } from '#domain/accounts/connection-problem.ts';
import { needsOwner } from '#domain/accounts/connection-problem.ts';
import { fakeServer } from './fake-server.ts';
import type { Move } from './fake-session.ts';
import { opened, password, quiet, refusedBy, short, wayOut } from './way-out.ts';

type Row = readonly [string, string, Move, ConnectionProblem];

const patience = (problem: ConnectionProblem) => (problem === 'silent' ? short : {});

const rows: readonly Row[] = [
  ['a greeting of 421', 'connect', { say: '421 4.3.2 Too busy', next: 'close' }, 'busy'],
  ['a greeting of 554', 'connect', { say: '554 5.7.1 No service for you', next: 'close' }, 'busy'],
  ['no greeting', 'connect', { next: 'silence' }, 'silent'],
  ['an end before the greeting', 'connect', { next: 'close' }, 'dropped'],
  ['a reset before the greeting', 'connect', { next: 'reset' }, 'dropped'],
  ['a POP server', 'connect', '+OK POP3 ready', 'not-a-mail-server'],
  ['an IMAP server', 'connect', '* OK IMAP4rev1 ready', 'not-a-mail-server'],
  ['a web server', 'connect', { say: 'HTTP/1.1 400 Bad Request', next: 'close' }, 'not-a-mail-server'],
  ['silence after EHLO', 'EHLO', { next: 'silence' }, 'silent'],
  ['421 to EHLO', 'EHLO', { say: '421 4.7.0 Try again', next: 'close' }, 'busy'],
  ['a wrong password', 'AUTH', '535 5.7.8 Authentication failed', 'login-refused'],
  [
    'an app password wanted',
    'AUTH',
    '534 5.7.9 Application-specific password required',
    'login-app-password',
  ],
  [
    'an app password wanted in words',
    'AUTH',
    '535 5.7.8 Bitte ein App-Passwort verwenden',
    'login-app-password',
  ],
  ['a login refused for now', 'AUTH', '454 4.7.0 Temporary authentication failure', 'login-later'],
  ['421 to the login', 'AUTH', { say: '421 4.7.0 Too many connections', next: 'close' }, 'busy'],
  ['a login that is not known', 'AUTH', '504 5.5.4 Unrecognized authentication type', 'login-missing'],
  ['a login that wants encryption', 'AUTH', '538 5.7.11 Encryption required', 'tls-missing'],
  ['an end in the login', 'AUTH', { next: 'close' }, 'dropped'],
  ['a reset in the login', 'AUTH', { next: 'reset' }, 'dropped'],
  ['silence in the login', 'AUTH', { next: 'silence' }, 'silent'],
  ['nonsense in the login', 'AUTH', 'hello there', 'login-refused'],
];

test.each(rows)(
  '%s: one connection, one attempt to log in, and the reason told',
  async (_, at, move, problem) => {
    const server = await fakeServer({ on: (what) => (what === at ? move : undefined) });
    expect(await refusedBy(wayOut({ endpoint: { port: server.port }, timeouts: patience(problem) }))).toBe(
      problem,
    );
    await server.left();
    expect(server.connections()).toBe(1);
    expect(server.lines.filter((line) => line.startsWith('AUTH')).length).toBeLessThanOrEqual(1);
    expect(server.lines.some((line) => line.startsWith('MAIL'))).toBe(false);
  },
);

test('where the reason is not the owner’s business it is tried again by itself', () => {
  expect((['busy', 'silent', 'dropped', 'login-later'] as const).some((problem) => needsOwner(problem))).toBe(
    false,
  );
});

test.each([
  ['no login at all', []],
  ['none with a password', ['AUTH XOAUTH2 GSSAPI']],
])('a server that offers %s is given neither password nor letter', async (_, offers) => {
  const server = await fakeServer({ offers: () => offers });
  expect(await refusedBy(wayOut({ endpoint: { port: server.port } }))).toBe('login-missing');
  expect(server.lines).toEqual(['EHLO [127.0.0.1]']);
});

test('a server that knows no EHLO offers no login', async () => {
  const server = await fakeServer({
    on: (what) => (what === 'EHLO' ? '500 5.5.1 Command unrecognized' : undefined),
  });
  expect(await refusedBy(wayOut({ endpoint: { port: server.port } }))).toBe('login-missing');
});

test('without a user there is no login', async () => {
  const server = await fakeServer({ offers: () => [] });
  await opened(wayOut({ endpoint: { port: server.port, user: '' } }));
  expect(server.lines).toEqual(['EHLO [127.0.0.1]']);
});

test('a port where nobody listens and a name nobody knows are told apart', async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const address = closed.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await new Promise((resolve) => closed.close(resolve));
  expect(await refusedBy(wayOut({ endpoint: { port } }))).toBe('refused');
  const nowhere = { host: 'mail.invalid', port, security: 'tls' } as const;
  expect(await refusedBy(wayOut({ endpoint: nowhere }))).toBe('host-unknown');
});

test('in clear only this computer is spoken to', async () => {
  const server = await fakeServer();
  const way = wayOut({
    endpoint: { host: 'mail.example.test', port: server.port },
    net: { addressOf: () => '127.0.0.1' },
  });
  expect(await refusedBy(way)).toBe('tls-missing');
  expect(server.connections()).toBe(0);
});

test.each(['connect', 'EHLO', 'AUTH'])(
  'an abort while %s is not answered ends the opening at once',
  async (at) => {
    const abort = new AbortController();
    const server = await fakeServer({
      on: (what) => {
        if (what !== at) return undefined;
        setTimeout(() => abort.abort(), 10);
        return { next: 'silence' };
      },
    });
    const way = wayOut({ endpoint: { port: server.port }, timeouts: { greeting: 60_000 } });
    expect(await way.submission.open(abort.signal)).toMatchObject({ kind: 'failed' });
    await server.left();
  },
);

test('an abort before anything was said opens nothing', async () => {
  const server = await fakeServer();
  const way = wayOut({ endpoint: { port: server.port } });
  expect(await way.submission.open(AbortSignal.abort())).toMatchObject({ kind: 'failed' });
  expect(server.lines).toEqual([]);
});

test('a password the keychain does not give out is never replaced by another, and nobody is asked', async () => {
  const server = await fakeServer();
  const way = wayOut({ endpoint: { port: server.port }, passwordState: 'locked' });
  expect(await refusedBy(way)).toBe('password-unreadable');
  expect(server.connections()).toBe(0);
});

test('without an account there is no way out', async () => {
  const way = wayOut({ endpoint: { port: 1 }, none: true });
  await expect(way.submission.open(quiet)).rejects.toThrow('no mail account');
});

test('a login in two steps works as well, and the log of it holds nothing of it', async () => {
  const server = await fakeServer({
    offers: () => ['AUTH LOGIN'],
    on: (what, count) => {
      if (what === 'AUTH') return '334 VXNlcm5hbWU6';
      if (what === 'login') return count === 1 ? '334 UGFzc3dvcmQ6' : '235 2.7.0 Ok';
      return undefined;
    },
  });
  const way = wayOut({ endpoint: { port: server.port } });
  await opened(way);
  expect(server.lines[3]).toBe(Buffer.from(password).toString('base64'));
  expect(way.heard.filter((line) => line.startsWith('C:'))).toEqual([
    'C: EHLO [127.0.0.1]',
    'C: AUTH LOGIN',
    'C: •••',
    'C: •••',
  ]);
});
