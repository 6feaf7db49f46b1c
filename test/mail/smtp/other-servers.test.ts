import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { authority } from './certificates.ts';
import { handedOver, letter, opened, password, refusedBy, wayOut } from './way-out.ts';

const name = 'mail.example.test';

/** A server we did not write. */
async function otherServer(secure: boolean) {
  const trusted = authority();
  const letters: { from: string; to: readonly string[]; text: string; secure: boolean }[] = [];
  const server = new SMTPServer({
    secure,
    ...trusted.certificate({ name }),
    size: 100_000,
    onAuth: (auth, _session, done) => {
      if (auth.username === 'club@example.org' && auth.password === password) done(null, { user: 1 });
      else done(new Error('Invalid username or password'));
    },
    onRcptTo: ({ address }, _session, done) => {
      const refusal = Object.assign(new Error('5.1.1 User unknown'), { responseCode: 550 });
      if (address.startsWith('nobody')) done(refusal);
      else done();
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        const to = rcptTo.map(({ address }) => address);
        letters.push({ from, to, text: Buffer.concat(chunks).toString(), secure: session.secure });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
  const address = server.server.address();
  return {
    letters,
    endpoint: {
      host: name,
      port: typeof address === 'object' && address !== null ? address.port : 0,
      security: secure ? 'tls' : 'starttls',
    } as const,
    net: { authorities: [trusted.pem], addressOf: () => '127.0.0.1' },
  };
}

test.each([true, false])('letters go to smtp-server, with TLS from the first byte: %s', async (secure) => {
  const { letters, ...there } = await otherServer(secure);
  const connection = await opened(wayOut({ ...there, dsn: true }));
  const text = 'Guten Tag.\r\n.\r\n..\r\nBis bald.\r\n';
  expect((await handedOver(connection, letter(text))).result.kind).toBe('accepted');
  expect(
    (await handedOver(connection, letter(text, { envelopeTo: 'nobody@example.org' }))).result,
  ).toMatchObject({
    kind: 'rejected',
    stage: 'rcpt',
    reply: { code: 550 },
  });
  expect((await handedOver(connection, letter(text))).result.kind).toBe('accepted');
  const one = { from: letter().envelopeFrom, to: [letter().envelopeTo], text, secure: true };
  expect(letters).toEqual([one, one]);
});

test('smtp-server refuses a wrong password, and it is known as that', async () => {
  const { letters, endpoint, ...there } = await otherServer(true);
  const way = wayOut({ ...there, endpoint: { ...endpoint, user: 'somebody@example.org' } });
  expect(await refusedBy(way)).toBe('login-refused');
  expect(letters).toEqual([]);
});
