import { once } from 'node:events';
import type { Socket } from 'node:net';
import { createServer } from 'node:net';
import type { Manner } from './counting-session.ts';
import { countingSession } from './counting-session.ts';

export interface CountingServer {
  readonly port: number;
  /** By Message-ID, how many letters were taken: their final dot arrived, and it was not said that they were refused. */
  readonly copies: ReadonlyMap<string, number>;
  /** Letters taken whose answer was kept from the client. */
  readonly unanswered: () => number;
  /** Resolves once so many more letters than now were taken, or after a while. */
  readonly more: (letters: number, milliseconds: number) => Promise<void>;
  /** Resolves once everything was read that clients sent before they went. */
  readonly left: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** An SMTP server on loopback that remembers each letter it took. `manner` says how it treats the next. */
export async function countingServer(manner: () => Manner): Promise<CountingServer> {
  const copies = new Map<string, number>();
  const sockets = new Set<Socket>();
  const listeners = new Set<() => void>();
  const sum = { taken: 0, unanswered: 0 };
  const server = createServer((socket) => {
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    sockets.add(socket);
    socket.once('close', () => {
      sockets.delete(socket);
      for (const listen of listeners) listen();
    });
    countingSession(socket, manner, (messageId, answered) => {
      copies.set(messageId, (copies.get(messageId) ?? 0) + 1);
      sum.taken += 1;
      if (!answered) sum.unanswered += 1;
      for (const listen of listeners) listen();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();

  const until = (holds: () => boolean, milliseconds: number) =>
    new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        listeners.delete(look);
        resolve();
      };
      const look = () => {
        if (holds()) done();
      };
      const timer = setTimeout(done, milliseconds);
      listeners.add(look);
      look();
    });

  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    copies,
    unanswered: () => sum.unanswered,
    more: (letters, milliseconds) => {
      const wanted = sum.taken + letters;
      return until(() => sum.taken >= wanted, milliseconds);
    },
    left: () => until(() => sockets.size === 0, 10_000),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
