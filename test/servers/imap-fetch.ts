import { isNumberSet, lettersNamed } from './imap-numbers.ts';
import { sectionOf } from './imap-sections.ts';
import type { ImapSession } from './imap-session.ts';
import { envelopeOf, structureOf } from './imap-structure.ts';
import type { Word } from './imap-words.ts';
import { listOf, textOf, written } from './imap-words.ts';
import { splitMime } from './mime-split.ts';
import type { StoredLetter } from './stored-mail.ts';

const short: Readonly<Record<string, readonly string[]>> = {
  FAST: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE'],
  ALL: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE', 'ENVELOPE'],
  FULL: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE', 'ENVELOPE', 'BODY'],
};

/** FETCH (RFC 9051, 6.4.5). Reading a text without PEEK sets `\Seen`, unless the folder was only examined. */
export function fetch({ selected, say }: ImapSession, [set, asked]: readonly Word[], byUid: boolean): string {
  if (selected === null) return 'BAD no folder is open';
  if (!isNumberSet(textOf(set))) return 'BAD which letters';
  const words = Array.isArray(asked) ? listOf(asked) : asked === undefined ? [] : [asked];
  const items = words.map(textOf).flatMap((item) => short[item.toUpperCase()] ?? [item]);
  if (byUid && !items.some((item) => item.toUpperCase() === 'UID')) items.unshift('UID');
  for (const { letter, place } of lettersNamed(selected.folder.letters, textOf(set), byUid)) {
    const reads = items.some((item) => /^(BODY\[|RFC822$|RFC822\.TEXT$)/i.test(item));
    const marked = reads && !selected.readOnly && !letter.flags.has('\\Seen');
    if (marked) letter.flags.add('\\Seen');
    const told = marked && !items.includes('FLAGS') ? [...items, 'FLAGS'] : items;
    const answers = told.map((item) => answer(letter, item));
    if (answers.includes(null)) return 'BAD that cannot be fetched here';
    say(`* ${place} FETCH (${answers.join(' ')})`);
  }
  return 'OK done';
}

function answer(letter: StoredLetter, item: string): string | null {
  const name = item.toUpperCase();
  if (name === 'UID') return `UID ${letter.uid}`;
  if (name === 'FLAGS') return `FLAGS (${[...letter.flags].join(' ')})`;
  if (name === 'INTERNALDATE') return `INTERNALDATE "${internalDate(letter.arrived)}"`;
  if (name === 'RFC822.SIZE') return `RFC822.SIZE ${letter.bytes.length}`;
  const text = letter.bytes.toString('latin1');
  if (name === 'ENVELOPE') return `ENVELOPE ${envelopeOf(splitMime(text).header)}`;
  if (name === 'BODYSTRUCTURE' || name === 'BODY')
    return `${name} ${structureOf(splitMime(text), name === 'BODYSTRUCTURE')}`;
  return bodyAnswer(text, item);
}

/** `BODY.PEEK[section]<from.count>`, counted in bytes. */
function bodyAnswer(letter: string, item: string): string | null {
  const found = /^BODY(?:\.PEEK)?\[(.*)\](?:<(\d+)\.(\d+)>)?$/i.exec(item);
  if (found === null) return null;
  const [, section = '', from, count] = found;
  const whole = sectionOf(letter, section);
  if (from === undefined) return `BODY[${section}] ${literal(whole)}`;
  const part = whole?.slice(Number(from), Number(from) + Number(count)) ?? null;
  return `BODY[${section}]<${from}> ${literal(part)}`;
}

function literal(text: string | null): string {
  return text === null ? written(null) : `{${text.length}}\r\n${text}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function internalDate(at: Date): string {
  const day = String(at.getUTCDate()).padStart(2, '0');
  return `${day}-${months[at.getUTCMonth()]}-${at.getUTCFullYear()} ${at.toISOString().slice(11, 19)} +0000`;
}
