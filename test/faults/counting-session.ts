import type { Socket } from 'node:net';

/** What is done with a letter. */
export const mischief = [
  'busy-at-once',
  'busy-in-the-letter',
  'drop-before-the-dot',
  'drop-after-the-dot',
  'refuse-at-the-dot',
] as const;

export interface Manner {
  readonly deed: 'take' | (typeof mischief)[number];
  /** Before a letter is answered, in milliseconds. */
  readonly wait: number;
}

const dot = '\r\n.\r\n';

/**
 * One client of the counting server. `took` is told of each letter whose final dot arrived and that was not refused,
 * and whether the client is told so too. Once the server has said that it gives up, nothing counts any more.
 */
export function countingSession(
  socket: Socket,
  manner: () => Manner,
  took: (messageId: string, answered: boolean) => void,
): void {
  let unread = '';
  let letter: Manner | null = null;
  let over = false;
  const say = (line: string) => void socket.write(`${line}\r\n`);
  const giveUp = (last?: string) => {
    over = true;
    if (last === undefined) socket.destroy();
    else socket.end(`${last}\r\n`);
  };

  function command(line: string): void {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO') say('250-loopback\r\n250-8BITMIME\r\n250 AUTH PLAIN');
    else if (verb === 'AUTH') say('235 2.7.0 welcome');
    else if (verb === 'QUIT') giveUp('221 2.0.0 bye');
    else if (verb === 'MAIL') {
      letter = manner();
      if (letter.deed === 'busy-at-once') giveUp('421 4.3.2 busy');
      else say('250 2.1.0 ok');
    } else say(verb === 'DATA' ? '354 go on' : '250 2.0.0 ok');
    inLetter = verb === 'DATA';
  }
  let inLetter = false;

  function body({ deed, wait }: Manner): boolean {
    const end = unread.indexOf(dot);
    if (end < 0) {
      if (deed === 'busy-in-the-letter') giveUp('421 4.3.2 busy');
      if (deed === 'drop-before-the-dot') giveUp();
      return false;
    }
    const messageId = /^Message-ID: (\S+)/im.exec(unread)?.[1] ?? 'none';
    unread = unread.slice(end + dot.length);
    inLetter = false;
    if (deed === 'refuse-at-the-dot') giveUp('421 4.3.2 busy');
    else {
      took(messageId, deed !== 'drop-after-the-dot');
      if (deed === 'drop-after-the-dot') giveUp();
      else setTimeout(say, wait, '250 2.0.0 taken');
    }
    return true;
  }

  function read(): boolean {
    if (inLetter && letter !== null) return body(letter);
    const end = unread.indexOf('\r\n');
    if (end < 0) return false;
    const line = unread.slice(0, end);
    unread = unread.slice(end + 2);
    command(line);
    return true;
  }

  socket.setEncoding('latin1');
  socket.on('data', (text) => {
    unread += text.toString();
    while (!over && read());
  });
  say('220 loopback');
}
