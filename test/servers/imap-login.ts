import type { ImapSession } from './imap-session.ts';
import type { Word } from './imap-words.ts';
import { textOf } from './imap-words.ts';

const always = 'IMAP4rev1 ID IDLE NAMESPACE SPECIAL-USE UIDPLUS LITERAL+ SASL-IR UNSELECT AUTH=PLAIN';

export function capabilities({ secure }: ImapSession): string {
  return secure() ? always : `${always} STARTTLS`;
}

export function capability(session: ImapSession): string {
  session.say(`* CAPABILITY ${capabilities(session)}`);
  return 'OK done';
}

export function id({ say }: ImapSession): string {
  say('* ID ("name" "Rundpost test world")');
  return 'OK done';
}

export function login(session: ImapSession, [user, password]: readonly Word[]): string {
  return enter(session, textOf(user), textOf(password));
}

/** SASL PLAIN (RFC 4616), with or without the initial response (RFC 4959). */
export async function authenticate(
  session: ImapSession,
  [method, initial]: readonly Word[],
): Promise<string> {
  if (textOf(method).toUpperCase() !== 'PLAIN') return 'NO only PLAIN';
  if (initial === undefined) session.say('+ ');
  const given = initial === undefined ? await session.nextLine() : textOf(initial);
  const [, user = '', password = ''] = Buffer.from(given, 'base64').toString('utf8').split('\0');
  return enter(session, user, password);
}

function enter(session: ImapSession, user: string, password: string): string {
  const mailbox = session.mail.mailbox(user);
  const right = mailbox !== null && password === session.password && !session.faults.refuseLogins;
  if (!right) return 'NO [AUTHENTICATIONFAILED] Authentication failed.';
  session.mailbox = mailbox;
  return `OK [CAPABILITY ${capabilities(session)}] Logged in`;
}

export function startTls(session: ImapSession): string {
  return session.secure() ? 'BAD TLS is on already' : 'OK Begin TLS negotiation now.';
}

export function logout({ say }: ImapSession): string {
  say('* BYE Logging out');
  return 'OK Logout completed.';
}
