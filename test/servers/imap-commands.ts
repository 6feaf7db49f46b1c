import { fetch } from './imap-fetch.ts';
import {
  append,
  examine,
  idle,
  list,
  lsub,
  namespace,
  noop,
  select,
  status,
  unselect,
} from './imap-folders.ts';
import { authenticate, capability, id, login, logout, startTls } from './imap-login.ts';
import { search } from './imap-search.ts';
import type { ImapSession } from './imap-session.ts';
import type { Word } from './imap-words.ts';
import { textOf } from './imap-words.ts';

/** Does a command and answers what follows its tag. */
type Command = (session: ImapSession, words: readonly Word[]) => string | Promise<string>;

const beforeLogin: Readonly<Record<string, Command>> = {
  CAPABILITY: capability,
  ID: id,
  NOOP: noop,
  LOGOUT: logout,
  STARTTLS: startTls,
  LOGIN: login,
  AUTHENTICATE: authenticate,
};

const afterLogin: Readonly<Record<string, Command>> = {
  CAPABILITY: capability,
  ID: id,
  NOOP: noop,
  CHECK: noop,
  LOGOUT: logout,
  LIST: list,
  LSUB: lsub,
  NAMESPACE: namespace,
  STATUS: status,
  SELECT: select,
  EXAMINE: examine,
  CLOSE: unselect,
  UNSELECT: unselect,
  APPEND: append,
  IDLE: idle,
  SEARCH: (session, words) => search(session, words, false),
  FETCH: (session, words) => fetch(session, words, false),
  UID: (session, [verb, ...words]) => {
    const name = textOf(verb).toUpperCase();
    if (name === 'SEARCH') return search(session, words, true);
    return name === 'FETCH' ? fetch(session, words, true) : 'BAD not with UID';
  },
};

export async function perform(session: ImapSession, name: string, words: readonly Word[]): Promise<string> {
  const command = (session.mailbox === null ? beforeLogin : afterLogin)[name];
  return command === undefined ? `BAD ${name} is not known here` : command(session, words);
}
