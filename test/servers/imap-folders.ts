import type { ImapSession } from './imap-session.ts';
import { tellNews } from './imap-session.ts';
import type { Word } from './imap-words.ts';
import { listOf, textOf, written } from './imap-words.ts';
import type { StoredFolder } from './stored-mail.ts';
import { folderNamed } from './stored-mail.ts';

export function list(session: ImapSession, words: readonly Word[]): string {
  return listed(session, 'LIST', words);
}

export function lsub(session: ImapSession, words: readonly Word[]): string {
  return listed(session, 'LSUB', words);
}

function listed({ mailbox, say }: ImapSession, verb: string, words: readonly Word[]): string {
  // `LIST (SPECIAL-USE) "" "*"` asks for a selection first (RFC 5258).
  const selection = Array.isArray(words[0]);
  const pattern = textOf(words[selection ? 2 : 1]);
  if (pattern === '') say(`* ${verb} (\\Noselect) "/" ""`);
  const named = new RegExp(`^${pattern.replace(/[.+?^$()|[\]\\{}]/g, '\\$&').replace(/[*%]/g, '.*')}$`, 'i');
  for (const { name, use } of mailbox?.folders ?? [])
    if (named.test(name) && !(selection && use === ''))
      say(`* ${verb} (\\HasNoChildren${use === '' ? '' : ` ${use}`}) "/" ${written(name)}`);
  return 'OK done';
}

export function namespace({ say }: ImapSession): string {
  say('* NAMESPACE (("" "/")) NIL NIL');
  return 'OK done';
}

export function status({ mailbox, say }: ImapSession, [name, items]: readonly Word[]): string {
  const folder = mailbox && folderNamed(mailbox, textOf(name));
  if (!folder) return noFolder;
  const figures: Readonly<Record<string, number>> = {
    MESSAGES: folder.letters.length,
    RECENT: 0,
    UIDNEXT: folder.uidNext,
    UIDVALIDITY: folder.uidValidity,
    UNSEEN: folder.letters.filter(({ flags }) => !flags.has('\\Seen')).length,
  };
  const asked = listOf(items).map((item) => textOf(item).toUpperCase());
  const known = asked.flatMap((item) => (item in figures ? [`${item} ${figures[item]}`] : []));
  say(`* STATUS ${written(folder.name)} (${known.join(' ')})`);
  return 'OK done';
}

const noFolder = 'NO [NONEXISTENT] There is no such folder';

export function select(session: ImapSession, words: readonly Word[]): string {
  return opened(session, words, false);
}

export function examine(session: ImapSession, words: readonly Word[]): string {
  return opened(session, words, true);
}

function opened(session: ImapSession, [name]: readonly Word[], readOnly: boolean): string {
  const folder = session.mailbox && folderNamed(session.mailbox, textOf(name));
  session.selected = null;
  if (!folder) return noFolder;
  session.selected = { folder, readOnly, told: folder.letters.length };
  for (const line of describe(folder, readOnly)) session.say(`* ${line}`);
  return readOnly ? 'OK [READ-ONLY] Examined' : 'OK [READ-WRITE] Selected';
}

function describe({ letters, uidNext, uidValidity }: StoredFolder, readOnly: boolean): string[] {
  const flags = '\\Answered \\Flagged \\Deleted \\Seen \\Draft';
  return [
    `FLAGS (${flags})`,
    `OK [PERMANENTFLAGS (${readOnly ? '' : flags})] these can be changed`,
    `${letters.length} EXISTS`,
    '0 RECENT',
    `OK [UIDVALIDITY ${uidValidity}] numbers hold`,
    `OK [UIDNEXT ${uidNext}] the next number`,
  ];
}

export function unselect(session: ImapSession): string {
  session.selected = null;
  return 'OK done';
}

/** `APPEND folder [(flags)] ["date"] literal`; answers the number the letter got (RFC 4315). */
export function append(session: ImapSession, [name, ...rest]: readonly Word[]): string {
  const folder = session.mailbox && folderNamed(session.mailbox, textOf(name));
  if (!folder) return noFolder.replace('NONEXISTENT', 'TRYCREATE');
  const bytes = rest.at(-1);
  if (!(bytes instanceof Buffer)) return 'BAD a letter is missing';
  const flags = listOf(rest.find((word) => Array.isArray(word))).map(textOf);
  const at = rest.find((word) => typeof word === 'string');
  const { uid } = session.mail.put(
    folder,
    bytes,
    flags,
    at === undefined ? new Date() : new Date(textOf(at)),
  );
  return `OK [APPENDUID ${folder.uidValidity} ${uid}] appended`;
}

export function noop(session: ImapSession): string {
  tellNews(session);
  return 'OK done';
}

/** RFC 2177: says what is new until the client has enough. */
export async function idle(session: ImapSession): Promise<string> {
  const news = () => tellNews(session);
  session.say('+ idling');
  session.mail.changes.on('put', news);
  news();
  try {
    const line = await session.nextLine();
    return line.toUpperCase() === 'DONE' ? 'OK done' : 'BAD only DONE ends it';
  } finally {
    session.mail.changes.off('put', news);
  }
}
