import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { onTestFinished } from 'vitest';

/** A line between a client and a server on loopback that can be listened to and cut. */
export interface LineBetween {
  readonly port: number;
  /** Connections made so far. */
  connections(): number;
  /** Connections there are now. */
  open(): number;
  /** Everything clients said, in clear. */
  said(): string;
  /** Bytes that came from the server. */
  received(): number;
  /** Ends the connection as soon as so many further bytes came from the server. */
  cutAfter(bytes: number): void;
  forget(): void;
}

export async function lineTo(port: number): Promise<LineBetween> {
  const sockets = new Set<Socket>();
  let count = 0;
  let said = '';
  let received = 0;
  let left = Infinity;
  const server = createServer((client) => {
    count += 1;
    const upstream = connect(port, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        client.destroy();
        upstream.destroy();
      });
    }
    client.on('data', (bytes: Buffer) => {
      said += bytes.toString('latin1');
      upstream.write(bytes);
    });
    upstream.on('data', (bytes: Buffer) => {
      const passed = bytes.subarray(0, left);
      received += passed.length;
      left -= passed.length;
      client.write(passed);
      if (left > 0) return;
      left = Infinity;
      client.destroySoon();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    const closed = once(server.close(), 'close');
    for (const socket of sockets) socket.destroy();
    await closed;
  });
  return {
    port: portOf(server.address()),
    connections: () => count,
    open: () => [...sockets].filter(({ destroyed }) => !destroyed).length / 2,
    said: () => said,
    received: () => received,
    cutAfter: (bytes) => {
      left = bytes;
    },
    forget: () => {
      count = 0;
      said = '';
      received = 0;
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
