import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { SecureContext } from 'node:tls';
import { perform } from './imap-commands.ts';
import type { ImapFaults } from './imap-faults.ts';
import { lineReader } from './imap-lines.ts';
import { capabilities } from './imap-login.ts';
import type { ImapSession } from './imap-session.ts';
import { tellNews } from './imap-session.ts';
import { textOf, wordsOf } from './imap-words.ts';
import type { StoredMail } from './stored-mail.ts';

export interface ImapSurroundings {
  readonly mail: StoredMail;
  readonly faults: ImapFaults;
  readonly password: string;
  readonly context: SecureContext;
}

/** What can be done to a connected client that did not ask for it. */
export interface ImapClient extends Pick<ImapSession, 'say' | 'end'> {
  /** Closes the connection without a word: the topmost socket, for pulling one away below TLS ends the process. */
  drop(): void;
}

/** Serves one client until it goes. */
export function serveImap(first: Socket, around: ImapSurroundings): ImapClient {
  let socket = first;
  let cutOff = false;
  let work = Promise.resolve();
  let asked: ((line: string) => void) | null = null;

  const send = (text: string) => {
    if (!around.faults.silent && !cutOff && socket.writable) socket.write(text, 'latin1');
  };
  const session: ImapSession = {
    ...around,
    secure: () => socket instanceof TLSSocket,
    mailbox: null,
    selected: null,
    say: (line) => {
      const half = around.faults.halfLiteral === 'no' ? null : halfOf(line);
      if (half === null) {
        send(`${line}\r\n`);
        return;
      }
      send(half);
      cutOff = true;
      if (around.faults.halfLiteral === 'then-drop') session.end();
      around.faults.halfLiteral = 'no';
    },
    nextLine: () => new Promise((resolve) => (asked = resolve)),
    startTls: () => {
      socket.removeAllListeners('data');
      socket = new TLSSocket(socket, { isServer: true, secureContext: around.context });
      listen();
    },
    // What was written goes out first.
    end: () => socket.destroySoon(),
  };
  const line = (pieces: readonly (string | Buffer)[]) => {
    if (asked !== null) {
      const answer = asked;
      asked = null;
      answer(textOf(pieces[0]));
    } else work = work.then(() => answerCommand(session, pieces));
  };
  const listen = () => {
    socket.on('error', () => socket.destroy());
    socket.on(
      'data',
      lineReader(line, () => send('+ go on\r\n')),
    );
  };
  listen();
  session.say(`* OK [CAPABILITY ${capabilities(session)}] Rundpost test world`);
  // Whoever waits for a line of a client that has gone stops waiting.
  first.once('close', () => asked?.(''));
  return { say: session.say, end: session.end, drop: () => socket.destroy() };
}

async function answerCommand(session: ImapSession, pieces: readonly (string | Buffer)[]): Promise<void> {
  const [tag, verb, ...words] = wordsOf(pieces);
  const name = textOf(verb).toUpperCase();
  const result = await perform(session, name, words);
  if (result.startsWith('OK') && name !== 'IDLE') tellNews(session);
  session.say(`${textOf(tag)} ${result}`);
  if (name === 'LOGOUT') session.end();
  if (name === 'STARTTLS' && result.startsWith('OK')) session.startTls();
}

/** A line up to the middle of its literal; null for one without. */
function halfOf(line: string): string | null {
  const literal = /\{(\d+)\}\r\n/.exec(line);
  if (literal === null) return null;
  return line.slice(0, literal.index + literal[0].length + Math.floor(Number(literal[1]) / 2));
}
