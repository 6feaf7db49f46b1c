import { expect, onTestFinished } from 'vitest';
import type { Endpoint, MailAccount } from '#domain/accounts/account.ts';
import { unprobed } from '#domain/accounts/account.ts';
import type { DeliveryId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import type { Signal } from '#electron/features/signal.ts';
import type {
  OpenFailure,
  OutgoingMail,
  SubmissionConnection,
  SubmitResult,
} from '#electron/jobs/send-mailing/ports.ts';
import type { OuterNet } from '#electron/mail/connect/tls-rules.ts';
import { smtpSubmission } from '#electron/mail/smtp/submission.ts';
import type { Timeouts } from '#electron/mail/smtp/timeouts.ts';

/** Must be seen nowhere but on the wire. */
export const password = 'Canary-Pa55wort-ß';
const token = 'cccccccccccccccccccccccccccccccccc';
const canaries = [password, Buffer.from(password).toString('base64'), token, 'kanarie@', 'club@example.org'];

interface Wanted {
  readonly endpoint: Partial<Endpoint> & { readonly port: number };
  readonly dsn?: boolean;
  readonly net?: OuterNet;
  readonly timeouts?: Partial<Timeouts>;
  /** What the keychain answers instead of the password. */
  readonly passwordState?: 'locked';
  /** The club has no account. */
  readonly none?: boolean;
}

/** The way out to a server on loopback, with the patience of a busy machine. No secret may be in its log or in what it heard. */
export function wayOut({
  endpoint,
  dsn = false,
  net = {},
  timeouts = {},
  passwordState,
  none = false,
}: Wanted) {
  const server: Endpoint = { host: '127.0.0.1', security: 'plain', user: 'club@example.org', ...endpoint };
  const account: MailAccount = {
    id: 1,
    senderName: 'Musterverein',
    address: 'club@example.org',
    provider: 'other',
    submission: server,
    mailbox: server,
    passwordPlace: 'store',
    limits: { perHour: null, perDay: null },
    capabilities: { ...unprobed, dsn },
    probedAt: null,
  };
  const heard: string[] = [];
  const notes: string[] = [];
  const submission = smtpSubmission({
    accounts: { get: () => (none ? null : account) },
    passwords: {
      read: () =>
        Promise.resolve(
          passwordState === undefined ? { state: 'there', password } : { state: passwordState },
        ),
    },
    log: { note: (event, details = {}) => void notes.push(JSON.stringify([event, details])) },
    net,
    heard: (line) => void heard.push(line),
    timeouts: {
      greeting: 10_000,
      answer: 10_000,
      afterDot: 10_000,
      whenEnding: 100,
      goodbye: 100,
      ...timeouts,
    },
  });
  onTestFinished(() => {
    for (const canary of canaries) expect(notes.join('\n')).not.toContain(canary);
    for (const canary of canaries.slice(0, 2)) expect(heard.join('\n')).not.toContain(canary);
  });
  return { submission, heard, notes };
}

/** Where the other side is silent, nobody waits for long. */
export const short: Partial<Timeouts> = { greeting: 300, answer: 300, afterDot: 300 };

export const quiet: Signal = new AbortController().signal;

export function letter(text = 'Guten Tag.\r\n', more: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    deliveryId: toId<DeliveryId>(7),
    messageId: '<a@example.org>',
    envelopeFrom: `club+${token}@example.org`,
    envelopeTo: 'kanarie@example.org',
    envelopeId: token,
    listUnsubscribe: '<mailto:club@example.org>',
    bytes: Buffer.from(text),
    ...more,
  };
}

/** Opens a connection or fails the test. */
export async function opened(way: ReturnType<typeof wayOut>, signal = quiet): Promise<SubmissionConnection> {
  const connection = await way.submission.open(signal);
  if ('kind' in connection) throw new Error(`no connection: ${connection.problem}`);
  onTestFinished(() => connection.close());
  return connection;
}

/** Why there is no connection. */
export async function refusedBy(way: ReturnType<typeof wayOut>): Promise<OpenFailure['problem']> {
  const connection = await way.submission.open(quiet);
  if (!('kind' in connection)) throw new Error('a connection came about');
  return connection.problem;
}

/** Hands over one letter, and says whether the dot was asked for. */
export async function handedOver(
  connection: SubmissionConnection,
  mail = letter(),
): Promise<{ readonly result: SubmitResult; readonly asked: boolean }> {
  let asked = false;
  const result = await connection.submit(
    mail,
    async () => {
      asked = true;
    },
    quiet,
  );
  return { result, asked };
}
