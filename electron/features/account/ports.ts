import type { KeychainState } from '#contract/store.ts';
import type { Capabilities, ChosenLimits, MailAccount } from '#domain/accounts/account.ts';
import type { SentMinute } from '#domain/accounts/quota.ts';
import type { ToAscii } from '#domain/identity/address.ts';
import type { Clock, Events, Transactions } from '../ports.ts';
import type { Keychain } from '../store/ports.ts';

/** An account as it is typed; what the probe finds out comes later. */
export type NewAccount = Omit<MailAccount, 'id' | 'capabilities' | 'probedAt' | 'limits'>;

/** The club's mail account in the store. */
export interface AccountTable {
  /** Null while the club has none, and in practice. */
  get(): MailAccount | null;
  /**
   * Takes the place of the account before it, or of the stand-in a club begins with; what was found out about
   * another server or address is forgotten, and so is how far a mailbox under another host or user was read.
   * `password` is null when it lies in the keychain.
   */
  save(account: NewAccount, password: string | null): void;
  /** The password kept in the store, or null when it lies in the keychain. */
  password(accountId: number): string | null;
  setLimits(accountId: number, limits: ChosenLimits): void;
  noteProbe(accountId: number, capabilities: Capabilities, at: number): void;
}

export type PasswordReading =
  | { readonly state: 'there'; readonly password: string }
  /** The keychain did not give it out; `missing` when it has no such entry. */
  | { readonly state: Exclude<KeychainState, 'works'> };

/** The account's password, wherever it lies. Asked at each connection, never kept. */
export interface AccountPasswords {
  read(account: MailAccount): Promise<PasswordReading>;
}

/** What each account sent, by the minute; kept over restarts. */
export interface SentMinutes {
  /** Counts one mail. Only inside a transaction. */
  add(accountId: number, at: number): void;
  /** The last day and everything that seems to lie in the future. */
  lately(accountId: number, at: number): readonly SentMinute[];
}

export interface AccountPorts {
  readonly store: Transactions;
  readonly accounts: AccountTable;
  readonly sentMinutes: SentMinutes;
  readonly keychain: Keychain;
  /** Names the account's entry in the keychain. */
  readonly passwordName: string;
  readonly toAscii: ToAscii;
  readonly clock: Clock;
  readonly events: Events;
  /** What runs over the account shall look at it again. */
  readonly accountChanged: () => void;
}
