import { connect as connectTcp, createServer } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { problemOfError } from '#electron/mail/connect/problem-of-error.ts';
import { mayUse, tlsRules } from '#electron/mail/connect/tls-rules.ts';

function failureOf(socket: {
  once(event: 'error', listener: (error: Error) => void): unknown;
}): Promise<Error> {
  return new Promise((resolve) => {
    socket.once('error', resolve);
  });
}

async function listening(greet: string): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(greet);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

test('a name nobody knows, a closed port and TLS spoken to a plain port are told apart', async () => {
  expect(problemOfError(await failureOf(connectTcp(25, 'mail.invalid')))).toBe('host-unknown');
  const port = await listening('220 mail.example.org\r\n');
  expect(problemOfError(await failureOf(connectTls({ host: '127.0.0.1', port })))).toBe('tls-mismatch');
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const address = closed.address();
  const gone = typeof address === 'object' && address !== null ? address.port : 0;
  await new Promise((resolve) => closed.close(resolve));
  expect(problemOfError(await failureOf(connectTcp(gone, '127.0.0.1')))).toBe('refused');
});

test('a code is found where a library puts it, and an error without one is left to the library', () => {
  const inner = Object.assign(new Error('x'), { code: 'CERT_HAS_EXPIRED' });
  expect(problemOfError(Object.assign(new Error('x'), { code: 'ESOCKET', cause: inner }))).toBe(
    'certificate-expired',
  );
  expect(problemOfError({ code: 'ESOCKET', originalCode: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' })).toBe(
    'certificate-untrusted',
  );
  expect(problemOfError(new Error('Command failed'))).toBeNull();
  const loop: { cause?: unknown } = {};
  loop.cause = loop;
  expect(problemOfError(loop)).toBeNull();
});

test('certificates are verified everywhere but on this computer, which alone may speak in clear', () => {
  expect(tlsRules({ host: 'mail.example.org' })).toMatchObject({
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
    servername: 'mail.example.org',
  });
  expect(tlsRules({ host: '127.0.0.1' })).not.toHaveProperty('servername');
  const endpoint = { port: 25, security: 'plain', user: '' } as const;
  expect(['127.0.0.1', '::1', 'localhost', 'LOCALHOST.'].every((host) => mayUse({ ...endpoint, host }))).toBe(
    true,
  );
  expect(
    ['mail.example.org', '127.0.0.1.example.org', 'localhost.example.org', '10.0.0.1'].some((host) =>
      mayUse({ ...endpoint, host }),
    ),
  ).toBe(false);
});
