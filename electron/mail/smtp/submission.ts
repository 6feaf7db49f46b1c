import type { MailAccount } from '#domain/accounts/account.ts';
import type { AccountPasswords, AccountTable } from '#electron/features/account/ports.ts';
import type { Log } from '#electron/features/ports.ts';
import type { Signal } from '#electron/features/signal.ts';
import type { OpenFailure, Submission, SubmissionConnection } from '#electron/jobs/send-mailing/ports.ts';
import type { OuterNet } from '../connect/tls-rules.ts';
import type { Session, SessionOptions } from './open-session.ts';
import { answered, openSession } from './open-session.ts';
import { submitLetter } from './submit-letter.ts';
import type { Timeouts } from './timeouts.ts';
import { usualTimeouts } from './timeouts.ts';
import { unfit } from './unfit.ts';

export interface SubmissionOptions {
  readonly accounts: Pick<AccountTable, 'get'>;
  readonly passwords: AccountPasswords;
  readonly log: Log;
  readonly net?: OuterNet;
  /** Mails in a second, Infinity for as many as go. */
  readonly perSecond?: number;
  readonly mostConnections?: number;
  readonly timeouts?: Partial<Timeouts>;
  /** Told what both sides say, secrets blacked out, at most 200 lines of 500 characters for each connection. */
  readonly heard?: (line: string) => void;
}

/** Gentle on any provider; the limits of most accounts are far below. */
const usualPace = 5;
/** What every provider we know allows. */
const usualConnections = 3;

/**
 * The way out through the server of the club's account (RFC 6409). Account and password are asked for at each
 * connection. `open` rejects while there is no account.
 */
export function smtpSubmission({
  accounts,
  passwords,
  log,
  net = {},
  perSecond = usualPace,
  mostConnections = usualConnections,
  ...rest
}: SubmissionOptions): Submission {
  const timeouts = { ...usualTimeouts, ...rest.timeouts };
  const options: SessionOptions = { timeouts, net, heard: rest.heard };
  return {
    perSecond,
    mostConnections,
    open: async (signal) => {
      const account = accounts.get();
      if (account === null) throw new Error('there is no mail account');
      const reading = await passwords.read(account);
      const opened =
        reading.state === 'there'
          ? await openSession(account.submission, reading.password, options, signal)
          : 'password-unreadable';
      if (typeof opened !== 'string') return connectionOn(opened, account, timeouts, log);
      log.note('submission.no-connection', { problem: opened });
      return { kind: 'failed', problem: opened } satisfies OpenFailure;
    },
  };
}

function connectionOn(
  session: Session,
  { capabilities: { dsn } }: MailAccount,
  timeouts: Timeouts,
  log: Log,
): SubmissionConnection {
  const { connection, talk } = session;
  /** A letter was begun and refused: the server has to be told that it is over (RFC 5321, section 4.1.1.5). */
  let begun = false;
  const submit = async (...[mail, beforeDot, signal]: Parameters<SubmissionConnection['submit']>) => {
    if (signal.aborted || connection.destroyed) return { kind: 'lost', dotWithheld: true } as const;
    const unsaid = unfit(mail, talk);
    if (unsaid !== null) return unsaid;
    if (begun && !(await isReset(session, timeouts, signal)))
      return { kind: 'lost', dotWithheld: true } as const;
    begun = true;
    const result = await submitLetter(session, mail, beforeDot, signal, { timeouts, dsn });
    if (result.kind === 'accepted') begun = false;
    if (result.kind === 'lost')
      log.note('submission.lost', {
        delivery: mail.deliveryId ?? 'notice',
        dotLeft: result.dotWithheld !== true,
      });
    return result;
  };
  return { submit, close: () => sayGoodbye(session, timeouts) };
}

async function isReset(session: Session, timeouts: Timeouts, signal: Signal): Promise<boolean> {
  const close = () => session.connection.close();
  signal.addEventListener('abort', close, { once: true });
  session.socket()?.setTimeout(timeouts.answer);
  try {
    await Promise.race([session.ended, answered((done) => session.connection.reset(done))]);
    return true;
  } catch {
    close();
    return false;
  } finally {
    signal.removeEventListener('abort', close);
  }
}

/** QUIT, and the end of the connection however long the server takes to answer. */
function sayGoodbye({ connection, socket }: Session, timeouts: Timeouts): void {
  const open = socket();
  if (connection.destroyed || open === null) return;
  open.setTimeout(timeouts.goodbye);
  connection.quit();
}
