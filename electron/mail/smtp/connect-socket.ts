import type { Socket } from 'node:net';
import { connect } from 'node:net';
import type { Signal } from '#electron/features/signal.ts';

/**
 * A connected socket. We connect ourselves so that names are found the way the system finds them, each address is
 * tried (RFC 8305), and the time for it is one of its own.
 * @param limit milliseconds
 * @throws the error of the socket, or one with the code `CONNECT_TIMEOUT` or `ABORTED`
 */
export function connectSocket(host: string, port: number, limit: number, signal: Signal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true });
    const settle = (error: Error | null) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', aborted);
      socket.off('error', settle);
      socket.off('connect', connected);
      if (error === null) {
        resolve(socket);
        return;
      }
      socket.on('error', () => undefined);
      socket.destroy();
      reject(error);
    };
    const connected = () => settle(null);
    const fail = (code: string) => settle(Object.assign(new Error('no connection'), { code }));
    const aborted = () => fail('ABORTED');
    const timer = setTimeout(() => fail('CONNECT_TIMEOUT'), limit);
    socket.once('error', settle);
    socket.once('connect', connected);
    signal.addEventListener('abort', aborted, { once: true });
    if (signal.aborted) aborted();
  });
}
