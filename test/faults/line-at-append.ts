import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { onTestFinished } from 'vitest';

/**
 * How far a letter on its way into a folder came (APPEND, RFC 9051, 6.3.12): nothing of it was said, half of it was,
 * the server has it and its answer is held back, or the answer went out a moment ago.
 */
export const moments = ['before', 'half-way', 'unanswered', 'answered'] as const;
export type Moment = (typeof moments)[number];

interface LineAtAppend {
  readonly port: number;
  /** Resolves when the next letter on this line comes so far, and lets nothing through from then on. */
  stopAt(moment: Moment): Promise<void>;
  /** From now on everything passes. */
  open(): void;
}

interface Wait {
  readonly moment: Moment;
  readonly reached: () => void;
}

/** A line to an IMAP server in clear that stops at a moment of an APPEND. */
export async function lineAtAppend(port: number): Promise<LineAtAppend> {
  let wait: Wait | null = null;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
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
    passOn(client, upstream, () => wait);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(async () => {
    const closed = once(server.close(), 'close');
    for (const socket of sockets) socket.destroy();
    await closed;
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    stopAt: (moment) =>
      new Promise((reached) => {
        wait = { moment, reached };
      }),
    open: () => {
      wait = null;
    },
  };
}

/** The command with what announces the letter: where it begins, how long it is, and under which tag. */
const appendForm = /^(\S+) APPEND [^\r\n]*\{(\d+)\+?\}\r\n/m;

function passOn(client: Socket, upstream: Socket, waiting: () => Wait | null): void {
  let said = Buffer.alloc(0);
  let passed = 0;
  let heard = '';
  let stopped = false;
  const stop = (reached: () => void) => {
    stopped = true;
    reached();
  };
  client.on('data', (bytes: Buffer) => {
    said = Buffer.concat([said, bytes]);
    const append = appendForm.exec(said.toString('latin1'));
    const wait = append === null ? null : waiting();
    const begin = append?.index ?? 0;
    const middle = begin + (append?.[0].length ?? 0) + Math.floor(Number(append?.[2] ?? 0) / 2);
    const limits: Partial<Record<Moment, number>> = { before: begin, 'half-way': middle };
    const until = (wait === null ? undefined : limits[wait.moment]) ?? Infinity;
    if (stopped) return;
    const end = Math.min(said.length, until);
    upstream.write(said.subarray(passed, end));
    passed = end;
    if (wait !== null && end === until) stop(wait.reached);
  });
  upstream.on('data', (bytes: Buffer) => {
    heard += bytes.toString('latin1');
    const tag = appendForm.exec(said.toString('latin1'))?.[1];
    const wait = tag !== undefined && heard.includes(`\n${tag} OK`) ? waiting() : null;
    if (stopped || wait?.moment === 'unanswered') {
      if (!stopped && wait !== null) stop(wait.reached);
      return;
    }
    client.write(bytes);
    if (wait?.moment === 'answered') stop(wait.reached);
  });
}
