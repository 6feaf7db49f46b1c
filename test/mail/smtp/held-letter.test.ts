import type { Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { PassThrough } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { HeldLetter } from '#electron/mail/smtp/held-letter.ts';

/** More than the buffers of both kernels hold. */
const size = 24_000_000;

/** A client whose other side reads nothing before it is told to. */
async function slowReader() {
  let read = 0;
  let other: Socket | null = null;
  const server = createServer({ pauseOnConnect: true }, (socket) => {
    other = socket;
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      read += chunk.length;
    });
    socket.pause();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const client = connect(typeof address === 'object' && address !== null ? address.port : 0, '127.0.0.1');
  client.on('error', () => undefined);
  await new Promise((resolve) => client.once('connect', resolve));
  onTestFinished(() => {
    client.destroy();
    other?.destroy();
    server.close();
  });
  return { client, read: () => read, goOn: () => other?.resume(), hangUp: () => other?.destroy() };
}

/** The letter on its way through a stream between that swallows all of it at once, as the library's might. */
function onItsWay(client: Socket, released: () => void) {
  const letter = new HeldLetter(
    Buffer.alloc(size, 'x'),
    () => client,
    async () => released(),
  );
  letter.pipe(new PassThrough({ highWaterMark: 2 * size })).pipe(client, { end: false });
  return letter;
}

const later = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

test('the end is not asked for while anything before it is still on this side', async () => {
  const { client, read, goOn } = await slowReader();
  let readWhenReleased = -1;
  const letter = onItsWay(client, () => {
    readWhenReleased = read();
  });
  const ended = new Promise((resolve) => letter.once('end', resolve));
  await later(150);
  expect(readWhenReleased).toBe(-1);
  goOn();
  await ended;
  // What is missing was with the kernel.
  expect(readWhenReleased).toBeGreaterThan(size / 3);
  expect(client.writableLength).toBe(0);
});

test('the end is never asked for once the connection is gone', async () => {
  const { client, hangUp } = await slowReader();
  let released = 0;
  const letter = onItsWay(client, () => {
    released += 1;
  });
  letter.once('end', () => {
    released += 1;
  });
  await later(50);
  hangUp();
  await new Promise((resolve) => client.once('close', resolve));
  await later(50);
  expect(released).toBe(0);
});
