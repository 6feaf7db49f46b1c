import type { Logger } from 'imapflow';
import { blackOut } from '../connect/black-out.ts';

const mostLines = 200;
const longestLine = 500;
const controls = /[\u0000-\u001f\u007f-\u009f]+/g;

/**
 * Listens to what both sides say, as the library reports it to a logger: `C: …` and `S: …`, at most 200 lines of 500
 * characters. The library hides what a login consists of; the password is blacked out once more, wherever it stands.
 */
export function imapConversation(password: string, heard: (line: string) => void): Logger {
  const withoutSecret = blackOut(password);
  let lines = 0;
  const tell = (entry: unknown): void => {
    if (typeof entry !== 'object' || entry === null || lines >= mostLines) return;
    const side: unknown = Reflect.get(entry, 'src');
    const words: unknown = Reflect.get(entry, 'msg');
    if ((side !== 'c' && side !== 's') || typeof words !== 'string') return;
    lines += 1;
    heard(`${side.toUpperCase()}: ${withoutSecret(words).replace(controls, ' ')}`.slice(0, longestLine));
  };
  const ignore = (): void => undefined;
  return { trace: ignore, debug: tell, info: ignore, warn: tell, error: tell, fatal: ignore };
}
