import { ImapFlow } from 'imapflow';
import type { Endpoint } from '#domain/accounts/account.ts';
import type { ConnectionProblem } from '#domain/accounts/connection-problem.ts';
import type { Signal } from '#electron/features/signal.ts';
import type { OuterNet } from '../connect/tls-rules.ts';
import { mayUse, tlsRules } from '../connect/tls-rules.ts';
import { problemOfImapError } from './problem-of-imap-error.ts';
import { imapConversation } from './imap-conversation.ts';
import { imapLimits } from './imap-limits.ts';

/** A logged-in connection, or why there is none. */
export type Opened =
  | { readonly kind: 'open'; readonly connection: ImapConnection }
  | { readonly kind: 'failed'; readonly problem: ConnectionProblem };

interface ConnectionOptions {
  readonly net: OuterNet;
  /** Milliseconds a server may be silent. */
  readonly patience: number;
  readonly idleTime: number;
  /** Told what both sides say, secrets blacked out; see `imapConversation`. */
  readonly heard?: (line: string) => void;
}

interface Login {
  readonly endpoint: Endpoint;
  readonly password: string;
}

/** One connection to a mailbox. Closed by itself when the signal aborts; then what waits for an answer rejects. */
export class ImapConnection {
  readonly client: ImapFlow;
  readonly #patience: number;
  readonly #unhook: () => void;
  /** The first error the client told of by itself: what waits for an answer then only hears that the connection is gone. */
  #heard: unknown = null;
  #loggedIn = false;

  constructor(client: ImapFlow, patience: number, signal: Signal) {
    this.client = client;
    this.#patience = patience;
    // Without a listener an error would end the program.
    client.on('error', (error: unknown) => {
      this.#heard ??= error;
    });
    const end = () => {
      client.close();
    };
    signal.addEventListener('abort', end, { once: true });
    this.#unhook = () => {
      signal.removeEventListener('abort', end);
    };
  }

  /** Waits for one answer, for as long as a server that only trickles may take; then the connection is closed. */
  async answer<T>(work: Promise<T>): Promise<T> {
    const timer = setTimeout(() => {
      this.#heard ??= { code: 'ETIMEOUT' };
      this.client.close();
    }, this.#patience * 2);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
    }
  }

  async login(): Promise<void> {
    await this.answer(this.client.connect());
    this.#loggedIn = true;
  }

  problemOf(error: unknown): ConnectionProblem {
    const bye = this.client.byeReason ?? '';
    return problemOfImapError(this.#heard ?? error, { loggedIn: this.#loggedIn, bye });
  }

  close(): void {
    this.#unhook();
    this.client.close();
  }
}

/**
 * Connects and logs in, encrypted as the account wants it: TLS from the first byte, or STARTTLS required (RFC 8314),
 * in clear on this computer only.
 */
export async function openImap(
  { endpoint, password }: Login,
  { net, patience, idleTime, heard }: ConnectionOptions,
  signal: Signal,
): Promise<Opened> {
  if (!mayUse(endpoint)) return { kind: 'failed', problem: 'tls-missing' };
  const client = new ImapFlow({
    ...imapLimits,
    host: net.addressOf?.(endpoint.host) ?? endpoint.host,
    port: endpoint.port,
    secure: endpoint.security === 'tls',
    ...(endpoint.security === 'tls' ? {} : { doSTARTTLS: endpoint.security === 'starttls' }),
    tls: tlsRules(endpoint, net),
    auth: { user: endpoint.user, pass: password },
    // Its log would carry addresses, subjects and letters.
    logger: heard === undefined ? false : imapConversation(password, heard),
    emitLogs: false,
    clientInfo: { name: 'Rundpost', version: false, vendor: false, 'support-url': false },
    disableAutoIdle: true,
    disableCompression: true,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    maxIdleTime: idleTime,
  });
  const connection = new ImapConnection(client, patience, signal);
  try {
    await connection.login();
    return { kind: 'open', connection };
  } catch (error) {
    connection.close();
    return { kind: 'failed', problem: connection.problemOf(error) };
  }
}
