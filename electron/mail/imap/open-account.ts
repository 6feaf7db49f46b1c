import type { MailAccount } from '#domain/accounts/account.ts';
import type { AccountPasswords, AccountTable } from '#electron/features/account/ports.ts';
import type { Clock } from '#electron/features/ports.ts';
import type { Signal } from '#electron/features/signal.ts';
import type { OuterNet } from '../connect/tls-rules.ts';
import type { Opened } from './imap-connection.ts';
import { openImap } from './imap-connection.ts';

/** The account and its password are asked for at each connection and never kept. */
export interface AccountPorts {
  readonly accounts: Pick<AccountTable, 'get'>;
  readonly passwords: AccountPasswords;
  readonly clock: Clock;
}

/** What a test changes, and which folders were chosen. Times in milliseconds. */
export interface ImapOptions {
  readonly net?: OuterNet;
  /** How long a server may be silent where it owes an answer. */
  readonly patience?: number;
  /** After how long IDLE is renewed: RFC 2177 wants it under 29 minutes, many routers forget a connection after ten. */
  readonly idleTime?: number;
  /** Which folders of the account are read beside those that always are. */
  readonly chosen?: (accountId: number) => readonly string[];
}

const minute = 60_000;

/** Connects to the mailbox of the account there is now; null while there is none. */
export async function openAccount(
  { accounts, passwords }: AccountPorts,
  { net = {}, patience = minute, idleTime = 9 * minute }: ImapOptions,
  signal: Signal,
): Promise<Opened | null> {
  const account = accounts.get();
  if (account === null) return null;
  const reading = await passwords.read(account);
  if (reading.state !== 'there') return { kind: 'failed', problem: 'password-unreadable' };
  const login = { endpoint: account.mailbox, password: reading.password };
  return openImap(login, { net, patience, idleTime }, signal);
}

/** Another one as soon as the account names another mailbox. */
export function keyOf({ id, mailbox }: MailAccount): string {
  const { host, user } = mailbox;
  return JSON.stringify([id, host, user]);
}
