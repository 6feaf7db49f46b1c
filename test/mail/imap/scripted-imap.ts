import { once } from 'node:events';
import type { Socket } from 'node:net';
import { createServer } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Asked {
  readonly tag: string;
  readonly verb: string;
  readonly line: string;
}

/**
 * A server that answers what the script says, and where that says null, as one would with an empty INBOX. It offers
 * LOGIN and nothing else.
 */
export async function scriptedImap(script: (asked: Asked) => readonly string[] | null) {
  const sockets = new Set<Socket>();
  let said = '';
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.write('* OK ready\r\n');
    let rest = '';
    socket.on('data', (bytes: Buffer) => {
      said += bytes.toString('latin1');
      rest += bytes.toString('latin1');
      const lines = rest.split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const [tag = '', verb = ''] = line.split(' ');
        const answer = script({ tag, verb, line }) ?? ordinary(tag, verb);
        if (answer.length > 0) socket.write(`${answer.join('\r\n')}\r\n`);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    const closed = once(server.close(), 'close');
    for (const socket of sockets) socket.destroy();
    await closed;
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, said: () => said };
}

function ordinary(tag: string, verb: string): readonly string[] {
  const ok = `${tag} OK done`;
  if (verb === 'CAPABILITY') return ['* CAPABILITY IMAP4rev1', ok];
  if (verb === 'LIST') return ['* LIST () "/" INBOX', ok];
  if (verb === 'EXAMINE') return ['* 0 EXISTS', '* OK [UIDVALIDITY 1]', '* OK [UIDNEXT 1]', ok];
  return [ok];
}
