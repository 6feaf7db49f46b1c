import type { SmtpStage } from '#domain/deliveries/reply-class.ts';
import type { Signal } from '#electron/features/signal.ts';
import type { OutgoingMail, SubmitResult } from '#electron/jobs/send-mailing/ports.ts';
import { HeldLetter } from './held-letter.ts';
import { readLibraryError } from './library-error.ts';
import type { Session } from './open-session.ts';
import { readReply } from './server-reply.ts';
import type { Timeouts } from './timeouts.ts';

/** One letter on its way out. */
interface Attempt {
  readonly letter: HeldLetter;
  /** From here on only the server knows what became of the letter. */
  dotLeft: boolean;
  /** While `beforeDot` is being answered; it never rejects. */
  asking: Promise<void> | null;
  /** What `beforeDot` rejected with. */
  refusal: { readonly error: unknown } | null;
}

export interface LetterOptions {
  readonly timeouts: Timeouts;
  /** Whether reports are asked for where the server knows how (RFC 3461). */
  readonly dsn: boolean;
}

/**
 * Hands over one letter; see `SubmissionConnection.submit`. A connection on which it was not brought to an end is
 * closed: what was said of it half would be taken for the next.
 */
export async function submitLetter(
  session: Session,
  mail: OutgoingMail,
  beforeDot: () => Promise<void>,
  signal: Signal,
  options: LetterOptions,
): Promise<SubmitResult> {
  const { connection, talk } = session;
  const attempt = begin(session, mail.bytes, beforeDot, options.timeouts);
  const before = talk.answers();
  const ending = whenAborted(session, attempt, signal, options.timeouts);
  session.socket()?.setTimeout(options.timeouts.answer);
  let words: string | null = null;
  let failure: unknown = null;
  try {
    words = await Promise.race([session.ended, sent(session, mail, attempt.letter, options.dsn)]);
  } catch (error) {
    failure = error;
  }
  ending();
  if (attempt.asking !== null) await attempt.asking;
  if (attempt.refusal !== null) throw attempt.refusal.error;
  session.socket()?.setTimeout(0);
  const result =
    words === null
      ? failed(failure, attempt, talk.answers() - before)
      : ({ kind: 'accepted', reply: readReply(words) } as const);
  const broken = result.kind === 'lost' || (attempt.letter.begun && !attempt.dotLeft);
  if (broken) connection.close();
  // An answer before the dot was an answer to nothing.
  return result.kind === 'accepted' && !attempt.dotLeft ? { kind: 'lost', dotWithheld: true } : result;
}

function begin(
  session: Session,
  bytes: Uint8Array,
  beforeDot: () => Promise<void>,
  timeouts: Timeouts,
): Attempt {
  const { connection } = session;
  const ask = async () => {
    try {
      await beforeDot();
    } catch (error) {
      attempt.refusal = { error };
      connection.close();
      throw error;
    }
    // The server may have spoken or gone meanwhile: then a dot would end nothing.
    if (connection.destroyed || !(connection.lastServerResponse || '').startsWith('3'))
      throw new Error('the connection broke');
    session.socket()?.setTimeout(timeouts.afterDot);
    attempt.dotLeft = true;
  };
  const attempt: Attempt = {
    letter: new HeldLetter(bytes, session.socket, () => {
      const asked = ask();
      attempt.asking = asked.catch(() => undefined);
      return asked;
    }),
    dotLeft: false,
    asking: null,
    refusal: null,
  };
  return attempt;
}

/** Resolves with the server's words once it has taken the letter. */
function sent(
  { connection, talk }: Session,
  mail: OutgoingMail,
  letter: HeldLetter,
  dsn: boolean,
): Promise<string> {
  const asked = dsn && talk.offers('DSN');
  const envelope = {
    from: mail.envelopeFrom,
    to: mail.envelopeTo,
    size: mail.bytes.length,
    ...(asked ? { dsn: reportsWanted(mail) } : {}),
  };
  return new Promise((resolve, reject) => {
    connection.send(envelope, letter, (error, info) => {
      if (error === null) resolve(info.response);
      else reject(error);
    });
  });
}

/** Failures and delays with the headers of the letter, under an id that only we can have made. */
function reportsWanted({ envelopeId, envelopeTo }: OutgoingMail) {
  return {
    notify: ['FAILURE', 'DELAY'],
    ret: 'HDRS',
    envid: envelopeId,
    orcpt: `rfc822;${envelopeTo}`,
  };
}

/** Ends the attempt at an abort; once the dot has left, only after a while. Answers what stops listening. */
function whenAborted(session: Session, attempt: Attempt, signal: Signal, timeouts: Timeouts): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const aborted = () => {
    const close = () => session.connection.close();
    if (attempt.dotLeft) timer = setTimeout(close, timeouts.whenEnding);
    else close();
  };
  signal.addEventListener('abort', aborted, { once: true });
  return () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', aborted);
  };
}

const stages = ['mail', 'rcpt', 'data'] as const;

/** @param answers how many the server gave since MAIL; each of the first three belongs to one command */
function failed(error: unknown, { dotLeft }: Attempt, answers: number): SubmitResult {
  const { code, command, words } = readLibraryError(error);
  if (words === null) return { kind: 'lost', dotWithheld: !dotLeft };
  const stage = (): SmtpStage => {
    if (command === 'MAIL FROM') return 'mail';
    if (command === 'RCPT TO') return 'rcpt';
    if (command === 'DATA' && code === 'EENVELOPE') return 'data';
    const said = command === 'DATA' ? undefined : stages[answers - 1];
    return said ?? (dotLeft ? 'dot' : 'data');
  };
  return { kind: 'rejected', stage: stage(), reply: readReply(words) };
}
