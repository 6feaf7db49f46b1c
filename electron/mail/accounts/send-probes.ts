import type { Signal } from '#electron/features/signal.ts';
import { readLibraryError } from '../smtp/library-error.ts';
import type { Session } from '../smtp/open-session.ts';
import { answered } from '../smtp/open-session.ts';
import type { ProbeLetter } from './probe-letters.ts';

export interface SentProbes {
  readonly sent: readonly ProbeLetter[];
  /** The server's words, where it did not take the first letter at all. */
  readonly refusal: string | null;
  /** Reports were offered, and a letter that asks for them was taken (RFC 3461). */
  readonly dsn: boolean;
}

/**
 * Sends the letters to oneself one after the other. The first has to be taken, if need be without asking for reports;
 * of the others a refusal only shows that the account cannot do what they are for.
 */
export async function sendProbes(
  session: Session,
  letters: readonly ProbeLetter[],
  signal: Signal,
): Promise<SentProbes> {
  const { connection, talk } = session;
  const sent: ProbeLetter[] = [];
  let dsn = talk.offers('DSN');
  const close = () => connection.close();
  signal.addEventListener('abort', close, { once: true });
  try {
    for (const letter of letters) {
      let words = await send(session, letter, dsn);
      if (words !== null && letter.shows === 'arrival' && dsn) {
        dsn = false;
        await reset(session);
        words = await send(session, letter, dsn);
      }
      if (words === null) sent.push(letter);
      else if (letter.shows === 'arrival') return { sent, refusal: words, dsn };
      else if (connection.destroyed) break;
      else await reset(session);
    }
    return { sent, refusal: null, dsn };
  } finally {
    signal.removeEventListener('abort', close);
    if (!connection.destroyed) connection.quit();
  }
}

async function reset({ connection, ended }: Session): Promise<void> {
  if (connection.destroyed) return;
  await Promise.race([ended, answered((done) => connection.reset(done))]).catch(() => undefined);
}

/** Null when the server took it, else its words. */
async function send(
  { connection, ended }: Session,
  { envelopeFrom, envelopeTo, code, bytes }: ProbeLetter,
  dsn: boolean,
): Promise<string | null> {
  const reports = { notify: ['FAILURE', 'DELAY'], ret: 'HDRS', envid: code, orcpt: `rfc822;${envelopeTo}` };
  const envelope = { from: envelopeFrom, to: [envelopeTo], ...(dsn ? { dsn: reports } : {}) };
  try {
    await Promise.race([ended, answered((done) => connection.send(envelope, Buffer.from(bytes), done))]);
    return null;
  } catch (error) {
    return readLibraryError(error).words ?? '';
  }
}
