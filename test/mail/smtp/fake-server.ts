import type { Socket } from 'node:net';
import { createServer } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Script, Seen } from './fake-session.ts';
import { FakeSession } from './fake-session.ts';

export interface FakeServer {
  readonly port: number;
  /** Every line that was no part of a letter. */
  readonly lines: readonly string[];
  /** Letters as they came over the wire, with what ended them. */
  readonly letters: readonly Buffer[];
  /** Bytes of the letter that is under way. */
  readonly body: () => Buffer;
  readonly connections: () => number;
  /** Resolves once no client is connected any more. */
  readonly left: () => Promise<void>;
}

/** An SMTP server on loopback that does what its script says. */
export async function fakeServer(script: Script = {}): Promise<FakeServer> {
  const seen: Seen = { lines: [], letters: [], counts: new Map(), parts: [] };
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    new FakeSession(script, seen, socket, script.tls === true).greet();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    lines: seen.lines,
    letters: seen.letters,
    body: () => Buffer.concat(seen.parts),
    connections: () => connections,
    left: async () => {
      while (sockets.size > 0) await new Promise((resolve) => setTimeout(resolve, 2));
    },
  };
}
