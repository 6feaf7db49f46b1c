import type { Socket } from 'node:net';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Endpoint } from '#domain/accounts/account.ts';
import type { ConnectionProblem } from '#domain/accounts/connection-problem.ts';
import type { Signal } from '#electron/features/signal.ts';
import type { OuterNet } from '../connect/tls-rules.ts';
import { mayUse, tlsRules } from '../connect/tls-rules.ts';
import { connectSocket } from './connect-socket.ts';
import type { Conversation } from './conversation.ts';
import { conversation } from './conversation.ts';
import { openProblem } from './open-problem.ts';
import type { Timeouts } from './timeouts.ts';

/** A connection that is logged in. */
export interface Session {
  readonly connection: SMTPConnection;
  readonly talk: Conversation;
  /** The socket the connection speaks through now, TLS or not; null once it is gone. */
  socket(): Socket | null;
  /** Rejects when the connection ends, whoever ended it; never resolves. */
  readonly ended: Promise<never>;
}

export interface SessionOptions {
  readonly timeouts: Timeouts;
  readonly net: OuterNet;
  /** What both sides say, secrets blacked out; see `conversation`. */
  readonly heard: ((line: string) => void) | undefined;
}

/** What is said in EHLO: the name of this computer is nobody's business (RFC 5321, section 4.1.3). */
const ownName = '[127.0.0.1]';

/**
 * Connects, makes the connection safe, and logs in where the endpoint has a user. The password is given to nobody
 * whose certificate is not in order (RFC 8314).
 */
export async function openSession(
  endpoint: Endpoint,
  password: string,
  options: SessionOptions,
  signal: Signal,
): Promise<Session | ConnectionProblem> {
  if (!mayUse(endpoint)) return 'tls-missing';
  const { timeouts, net } = options;
  let socket: Socket;
  try {
    const host = net.addressOf?.(endpoint.host) ?? endpoint.host;
    socket = await connectSocket(host, endpoint.port, timeouts.connect, signal);
  } catch (error) {
    return openProblem(error);
  }
  const session = sessionOn(socket, endpoint, password, options);
  const close = () => session.connection.close();
  signal.addEventListener('abort', close, { once: true });
  try {
    const problem = await greetAndLogIn(session, endpoint, password);
    if (problem === null) session.socket()?.setTimeout(0);
    else close();
    return problem ?? session;
  } catch (error) {
    close();
    return openProblem(error);
  } finally {
    signal.removeEventListener('abort', close);
  }
}

function sessionOn(socket: Socket, endpoint: Endpoint, password: string, options: SessionOptions): Session {
  const { timeouts, net } = options;
  const talk = conversation(password, options.heard);
  const connection = new SMTPConnection({
    host: endpoint.host,
    port: endpoint.port,
    connection: socket,
    name: ownName,
    secure: endpoint.security === 'tls',
    requireTLS: endpoint.security === 'starttls',
    ignoreTLS: endpoint.security === 'plain',
    tls: tlsRules(endpoint, net),
    connectionTimeout: timeouts.greeting,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.greeting,
    maxResponseSize: 64 * 1024,
    logger: talk.logger,
    transactionLog: true,
  });
  const ended = new Promise<never>((_, reject) => {
    connection.on('error', reject);
    // An error, where there is one, comes just after it.
    connection.on('end', () => setImmediate(() => reject(new Error('the connection ended'))));
  });
  // Nobody may be waiting at the moment when it ends.
  ended.catch(() => undefined);
  return {
    connection,
    talk,
    ended,
    socket: () => {
      const { _socket: current } = connection;
      return current === false || current === null ? null : current;
    },
  };
}

async function greetAndLogIn(
  { connection, talk, ended }: Session,
  { user }: Endpoint,
  password: string,
): Promise<ConnectionProblem | null> {
  await Promise.race([ended, answered((done) => connection.connect(done))]);
  if (user === '') return null;
  if (!connection.allowsAuth || !talk.takesPassword()) return 'login-missing';
  await Promise.race([ended, answered((done) => connection.login({ user, pass: password }, done))]);
  return null;
}

/** Waits for a callback of the library. */
export function answered(ask: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    ask((error) => {
      if (error === null || error === undefined) resolve();
      else reject(error);
    });
  });
}
