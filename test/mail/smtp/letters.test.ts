import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fakeServer } from './fake-server.ts';
import { handedOver, letter, opened, quiet, wayOut } from './way-out.ts';

const later = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

test('a letter is taken, in one transaction with one recipient, and the server’s words are kept', async () => {
  const server = await fakeServer();
  const connection = await opened(wayOut({ endpoint: { port: server.port } }));
  expect(await handedOver(connection)).toEqual({
    asked: true,
    result: {
      kind: 'accepted',
      reply: { code: 250, enhanced: '2.0.0', text: '250 2.0.0 Ok: queued as 4711' },
    },
  });
  expect(server.letters.map(String)).toEqual(['Guten Tag.\r\n.\r\n']);
  expect((await handedOver(connection)).result.kind).toBe('accepted');
  connection.close();
  await server.left();
  expect(server.lines.map((line) => line.split(' ')[0])).toEqual([
    'EHLO',
    'AUTH',
    'MAIL',
    'RCPT',
    'DATA',
    'MAIL',
    'RCPT',
    'DATA',
    'QUIT',
  ]);
  expect(server.lines[0]).toBe('EHLO [127.0.0.1]');
});

test.each([100, 3_000_000])(
  'all of a letter of %i bytes is with the server before the dot is asked for',
  async (size) => {
    const server = await fakeServer({ offers: () => ['PIPELINING', 'AUTH PLAIN'] });
    const connection = await opened(wayOut({ endpoint: { port: server.port } }));
    const text = `${'x'.repeat(70)}\r\n`.repeat(Math.ceil(size / 72));
    const result = await connection.submit(
      letter(text),
      async () => {
        // What the kernel has taken needs a moment to be read on the other side.
        for (let tries = 0; server.body().length < text.length && tries < 200; tries += 1) await later(5);
        expect(server.body().length).toBe(text.length);
        await later(30);
        expect(server.letters).toHaveLength(0);
      },
      quiet,
    );
    expect(result.kind).toBe('accepted');
    expect(server.letters[0]?.length).toBe(text.length + 3);
  },
);

test('when the dot is refused the connection ends without it, and the error comes back', async () => {
  const server = await fakeServer();
  const connection = await opened(
    wayOut({ endpoint: { port: server.port }, timeouts: { answer: 60_000, afterDot: 60_000 } }),
  );
  const error = new Error('the store could not be written');
  await expect(connection.submit(letter(), () => Promise.reject(error), quiet)).rejects.toBe(error);
  await server.left();
  expect(server.letters).toHaveLength(0);
  expect(server.body().toString()).toBe('Guten Tag.\r\n');
  expect(await handedOver(connection)).toEqual({
    asked: false,
    result: { kind: 'lost', dotWithheld: true },
  });
});

/** What a server makes of the wire: without the final dot and with doubled dots single again (RFC 5321, section 4.5.2). */
function received(wire: Buffer): string {
  const text = wire.toString('latin1');
  return text.slice(0, -3).replace(/(^|\r\n)\.\./g, '$1.');
}

/** What it should get: CRLF for every kind of line end, and one at the end (R03). */
function meant(bytes: Uint8Array): string {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/\r\n|\r|\n/g, '\r\n');
  return text.endsWith('\r\n') ? text : `${text}\r\n`;
}

test('any bytes arrive as they are meant, with one end and no bare line end', async () => {
  const server = await fakeServer();
  const connection = await opened(wayOut({ endpoint: { port: server.port } }));
  const pieces = fc.constantFrom(
    '.',
    '\r',
    '\n',
    '\r\n',
    'a',
    '\n.\n',
    '\r.\r',
    '\n.\r\n',
    '\r\n.\r\n',
    '..',
    '\xe4',
  );
  const some = fc
    .array(pieces, { minLength: 1, maxLength: 30 })
    .map((parts) => Buffer.from(parts.join(''), 'latin1'));
  await fc.assert(
    fc.asyncProperty(some, async (bytes) => {
      const before = server.letters.length;
      const { result } = await handedOver(connection, letter('', { bytes }));
      expect(result.kind).toBe('accepted');
      expect(server.letters).toHaveLength(before + 1);
      const wire = server.letters[before] ?? Buffer.alloc(0);
      expect(received(wire)).toBe(meant(bytes));
      expect(wire.toString('latin1')).not.toMatch(/[^\r]\n|^\n|\r[^\n]/);
      expect(wire.toString('latin1').match(/(?:^|\r\n)\.\r\n/g)).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});

test('dots at the seams of a large letter are doubled too', async () => {
  const server = await fakeServer({ offers: () => ['AUTH PLAIN'] });
  const connection = await opened(wayOut({ endpoint: { port: server.port } }));
  for (const shift of [0, 1, 2, 3]) {
    const text = 'a'.repeat(shift) + '\r\n.b'.repeat(60_000);
    await handedOver(connection, letter(text));
    expect(received(server.letters[shift] ?? Buffer.alloc(0))).toBe(`${text}\r\n`);
  }
});
