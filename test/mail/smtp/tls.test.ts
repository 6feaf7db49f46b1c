import { expect, test } from 'vitest';
import type { Endpoint } from '#domain/accounts/account.ts';
import type { ConnectionProblem } from '#domain/accounts/connection-problem.ts';
import type { Certificate } from './certificates.ts';
import { authority, selfSigned } from './certificates.ts';
import type { FakeServer } from './fake-server.ts';
import { fakeServer } from './fake-server.ts';
import type { Move, Script } from './fake-session.ts';
import { handedOver, opened, refusedBy, short, wayOut } from './way-out.ts';

const name = 'mail.example.test';
const trusted = authority();
const good = trusted.certificate({ name });

/** The way to a server that stands under a name outside this computer. */
function outside({ port }: FakeServer, security: Endpoint['security'], host = name) {
  return wayOut({
    endpoint: { host, port, security },
    net: { authorities: [trusted.pem], addressOf: () => '127.0.0.1' },
  });
}

/** A server that offers STARTTLS and keeps its word. */
const starttls: Script = {
  certificate: good,
  offers: (secure) => (secure ? ['AUTH PLAIN'] : ['STARTTLS']),
  on: (what) => (what === 'STARTTLS' ? { say: '220 2.0.0 Ready', next: 'tls' } : undefined),
};
const loggedIn = (server: FakeServer) => server.lines.some((line) => line.startsWith('AUTH'));

test('with TLS from the first byte a letter is taken', async () => {
  const server = await fakeServer({ tls: true, certificate: good });
  const connection = await opened(outside(server, 'tls'));
  expect((await handedOver(connection)).result.kind).toBe('accepted');
});

test('with STARTTLS nothing but the wish for it is said in clear', async () => {
  const server = await fakeServer(starttls);
  const way = outside(server, 'starttls');
  expect((await handedOver(await opened(way))).result.kind).toBe('accepted');
  expect(server.lines.slice(0, 4).map((line) => line.split(' ')[0])).toEqual([
    'EHLO',
    'STARTTLS',
    'EHLO',
    'AUTH',
  ]);
});

const untrusted: readonly (readonly [string, Certificate, ConnectionProblem])[] = [
  ['nobody vouches for', selfSigned(name), 'certificate-untrusted'],
  ['an unknown authority vouches for', authority().certificate({ name }), 'certificate-untrusted'],
  ['has expired', trusted.certificate({ name, until: -1 }), 'certificate-expired'],
  ['names another server', trusted.certificate({ name: 'mail.example.org' }), 'certificate-name'],
];
const kinds = ['tls', 'starttls'] as const;
test.each(kinds.flatMap((kind) => untrusted.map((row) => [kind, ...row] as const)))(
  'by %s, a certificate that %s ends the connection before the login',
  async (kind, _, certificate, problem) => {
    const server = await fakeServer({ ...starttls, certificate, tls: kind === 'tls' });
    expect(await refusedBy(outside(server, kind))).toBe(problem);
    await server.left();
    expect(loggedIn(server)).toBe(false);
  },
);

const stripped: readonly (readonly [string, Move | undefined, ConnectionProblem])[] = [
  ['does not know it', '502 5.5.1 Not implemented', 'tls-missing'],
  ['cannot just now', '454 4.7.0 TLS not available', 'tls-missing'],
  ['agrees and then goes on in clear', { say: '220 2.0.0 Ready', next: 'what' }, 'tls-mismatch'],
  ['agrees and hangs up', { say: '220 2.0.0 Ready', next: 'close' }, 'dropped'],
  ['agrees and falls silent', { say: '220 2.0.0 Ready', next: 'silence' }, 'silent'],
];
test.each(stripped.flatMap((row) => [[...row, true] as const, [...row, false] as const]))(
  'where STARTTLS is wanted from a server that %s no password is given',
  async (_, answer, problem, isOffered) => {
    const server = await fakeServer({
      offers: () => (isOffered ? ['STARTTLS', 'AUTH PLAIN'] : ['AUTH PLAIN']),
      on: (what) => (what === 'STARTTLS' ? answer : undefined),
    });
    const way = wayOut({
      endpoint: { host: name, port: server.port, security: 'starttls' },
      net: { addressOf: () => '127.0.0.1' },
      timeouts: problem === 'silent' ? short : {},
    });
    expect(await refusedBy(way)).toBe(problem);
    await server.left();
    expect(loggedIn(server)).toBe(false);
  },
);

test('what somebody slips in behind the answer to STARTTLS counts for nothing', async () => {
  const server = await fakeServer({
    certificate: good,
    offers: (secure) => (secure ? ['SIZE 9'] : ['STARTTLS']),
    on: (what) =>
      what === 'STARTTLS'
        ? { say: '220 2.0.0 Ready\r\n250-mail.example.test\r\n250 AUTH PLAIN', next: 'tls' }
        : undefined,
  });
  expect(await refusedBy(outside(server, 'starttls'))).toBe('login-missing');
  expect(loggedIn(server)).toBe(false);
});

test('what was offered in clear counts for nothing inside TLS', async () => {
  const server = await fakeServer({
    ...starttls,
    offers: (secure) => (secure ? [] : ['STARTTLS', 'AUTH PLAIN']),
  });
  expect(await refusedBy(outside(server, 'starttls'))).toBe('login-missing');
  const small = await fakeServer({
    ...starttls,
    offers: (secure) => (secure ? ['AUTH PLAIN'] : ['STARTTLS', 'SIZE 5']),
  });
  expect((await handedOver(await opened(outside(small, 'starttls')))).result.kind).toBe('accepted');
});

test('TLS spoken to a plain port is the wrong kind of protection', async () => {
  const server = await fakeServer();
  expect(await refusedBy(outside(server, 'tls'))).toBe('tls-mismatch');
});

test('a port that waits for TLS says nothing to somebody who waits for a greeting', async () => {
  const server = await fakeServer({ tls: true, certificate: good });
  const way = wayOut({
    endpoint: { host: name, port: server.port, security: 'starttls' },
    net: { addressOf: () => '127.0.0.1' },
    timeouts: short,
  });
  expect(await refusedBy(way)).toBe('silent');
});

test.each(kinds)(
  'on this computer a bridge with a certificate of its own making is taken, by %s',
  async (kind) => {
    const server = await fakeServer({ ...starttls, certificate: selfSigned('bridge'), tls: kind === 'tls' });
    const way = wayOut({
      endpoint: { port: server.port, security: kind },
    });
    expect((await handedOver(await opened(way))).result.kind).toBe('accepted');
  },
);
