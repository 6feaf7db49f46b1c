import { lettersNamed, isNumberSet } from './imap-numbers.ts';
import type { ImapSession } from './imap-session.ts';
import type { Word } from './imap-words.ts';
import { listOf, textOf } from './imap-words.ts';
import { fieldOf, splitMime } from './mime-split.ts';
import type { StoredFolder, StoredLetter } from './stored-mail.ts';

type Test = (letter: StoredLetter) => boolean;

/** SEARCH (RFC 9051, 6.4.4) with the keys a mail program asks for; answers BAD to others. */
export function search({ selected, say }: ImapSession, words: readonly Word[], byUid: boolean): string {
  if (selected === null) return 'BAD no folder is open';
  const keys = [...words];
  if (textOf(keys[0]).toUpperCase() === 'CHARSET') keys.splice(0, 2);
  const tests: Test[] = [];
  while (keys.length > 0) {
    const test = nextTest(keys, selected.folder);
    if (test === null) return 'BAD that cannot be searched for here';
    tests.push(test);
  }
  const { letters } = selected.folder;
  const found = letters.flatMap((letter, index) =>
    tests.every((test) => test(letter)) ? [byUid ? letter.uid : index + 1] : [],
  );
  say(['* SEARCH', ...found].join(' '));
  return 'OK done';
}

/** Takes one key with what belongs to it; null for one that is not known. */
function nextTest(keys: Word[], folder: StoredFolder): Test | null {
  const word = keys.shift();
  if (Array.isArray(word)) return allOf([...listOf(word)], folder);
  const key = textOf(word).toUpperCase();
  if (isNumberSet(key)) return named(folder, key, false);
  if (key === 'UID') return named(folder, textOf(keys.shift()), true);
  if (key === 'NOT') {
    const test = nextTest(keys, folder);
    return test && ((letter) => !test(letter));
  }
  if (key === 'OR') {
    const either = [nextTest(keys, folder), nextTest(keys, folder)];
    return (letter) => either.some((test) => test?.(letter));
  }
  return flagTest(key) ?? dateTest(key, keys) ?? fieldTest(key, keys);
}

function allOf(keys: Word[], folder: StoredFolder): Test | null {
  const tests: (Test | null)[] = [];
  while (keys.length > 0) tests.push(nextTest(keys, folder));
  return tests.includes(null) ? null : (letter) => tests.every((test) => test?.(letter));
}

function named({ letters }: StoredFolder, set: string, byUid: boolean): Test {
  const found = new Set(lettersNamed(letters, set, byUid).map(({ letter }) => letter));
  return (letter) => found.has(letter);
}

function flagTest(key: string): Test | null {
  if (key === 'ALL') return () => true;
  const [, not, name = ''] = /^(UN)?(SEEN|ANSWERED|FLAGGED|DELETED|DRAFT)$/.exec(key) ?? [];
  if (name === '') return null;
  const flag = `\\${name[0]}${name.slice(1).toLowerCase()}`;
  return ({ flags }) => flags.has(flag) === (not === undefined);
}

/** Days without their time; those of letters by UTC. */
function dateTest(key: string, keys: Word[]): Test | null {
  const [, sent, order = ''] = /^(SENT)?(SINCE|BEFORE|ON)$/.exec(key) ?? [];
  if (order === '') return null;
  const day = dayOf(new Date(`${textOf(keys.shift())} UTC`));
  return ({ arrived, bytes }) => {
    const header = sent === undefined ? null : splitMime(bytes.toString('latin1')).header;
    const at = dayOf(header === null ? arrived : new Date(fieldOf(header, 'Date') ?? Number.NaN));
    return order === 'SINCE' ? at >= day : order === 'BEFORE' ? at < day : at === day;
  };
}

function dayOf(at: Date): number {
  return Math.floor(at.getTime() / 86_400_000);
}

function fieldTest(key: string, keys: Word[]): Test | null {
  if (!['HEADER', 'SUBJECT', 'FROM', 'TO', 'CC', 'BCC'].includes(key)) return null;
  const name = key === 'HEADER' ? textOf(keys.shift()) : key;
  const part = textOf(keys.shift()).toLowerCase();
  return ({ bytes }) => {
    const field = fieldOf(splitMime(bytes.toString('utf8')).header, name);
    return field !== null && field.toLowerCase().includes(part);
  };
}
