import type { Signal } from '#electron/features/signal.ts';
import { readLibraryError } from '../smtp/library-error.ts';
import type { Session } from '../smtp/open-session.ts';
import { answered } from '../smtp/open-session.ts';
import type { ProbeLetter } from './probe-letters.ts';

/**
 * Sends the letters to oneself one after the other. The first has to be taken, or `refusal` holds the server's words;
 * of the others a refusal only shows that the account cannot do what they are for.
 */
export async function sendProbes(
  session: Session,
  letters: readonly ProbeLetter[],
  signal: Signal,
): Promise<{ readonly sent: readonly ProbeLetter[]; readonly refusal: string | null }> {
  const { connection } = session;
  const sent: ProbeLetter[] = [];
  const close = () => connection.close();
  signal.addEventListener('abort', close, { once: true });
  try {
    for (const letter of letters) {
      const words = await send(session, letter);
      if (words === null) sent.push(letter);
      else if (letter.shows === 'arrival') return { sent, refusal: words };
      else if (connection.destroyed) break;
      else
        await Promise.race([session.ended, answered((done) => connection.reset(done))]).catch(
          () => undefined,
        );
    }
    return { sent, refusal: null };
  } finally {
    signal.removeEventListener('abort', close);
    if (!connection.destroyed) connection.quit();
  }
}

/** Null when the server took it, else its words. */
async function send(
  { connection, ended }: Session,
  { envelopeFrom, envelopeTo, bytes }: ProbeLetter,
): Promise<string | null> {
  try {
    await Promise.race([
      ended,
      answered((done) => connection.send({ from: envelopeFrom, to: [envelopeTo] }, Buffer.from(bytes), done)),
    ]);
    return null;
  } catch (error) {
    return readLibraryError(error).words ?? '';
  }
}
