import { once } from 'node:events';
import type { Socket } from 'node:net';
import { createServer } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { OwnCertificate } from './certificate.ts';

export interface LoopbackPort {
  readonly port: number;
  /** Closes every connection without a word. */
  drop(): void;
  stop(): Promise<void>;
}

/**
 * Listens on a port of loopback, behind TLS where there is a certificate. TLS is that of Node's own server: one wrapped
 * around a socket by hand takes the process down when the client goes away before the handshake.
 */
export async function listenOnLoopback(
  serve: (socket: Socket) => void,
  own: OwnCertificate | null,
): Promise<LoopbackPort> {
  const server =
    own === null ? createServer(serve) : createTlsServer({ cert: own.certificate, key: own.key }, serve);
  const sockets = new Set<Socket>();
  server.on('tlsClientError', () => undefined);
  server.on('connection', (socket: Socket) => {
    // Small answers must not wait for the client's acknowledgement.
    socket.setNoDelay(true);
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('not listening on a port');
  const drop = () => sockets.forEach((socket) => socket.destroy());
  return {
    port: address.port,
    drop,
    stop: async () => {
      const closed = once(server.close(), 'close');
      drop();
      await closed;
    },
  };
}
