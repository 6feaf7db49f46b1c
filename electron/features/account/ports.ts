import type { KeychainState } from '#contract/store.ts';
import type { Capabilities, ChosenLimits, MailAccount } from '#domain/accounts/account.ts';
import type { FindingCode } from '#domain/accounts/findings.ts';
import type { TrialProblem, TrialStep } from '#domain/accounts/trial.ts';
import type { SentMinute } from '#domain/accounts/quota.ts';
import type { ToAscii } from '#domain/identity/address.ts';
import type { Clock, Events, Log, Transactions } from '../ports.ts';
import type { Signal } from '../signal.ts';
import type { Keychain } from '../store/ports.ts';

/** An account as it is typed; what the probe finds out comes later. */
export type NewAccount = Omit<MailAccount, 'id' | 'capabilities' | 'probedAt' | 'limits'>;

export interface ProbeMemory {
  /** When the account was last checked by itself, whatever came of it. */
  readonly triedAt: number | null;
  readonly worse: readonly FindingCode[];
}

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
  /** `worse`: what was found worse than the time before, where nobody looked on. */
  noteProbe(accountId: number, capabilities: Capabilities, at: number, worse?: readonly FindingCode[]): void;
  /** A check begins by itself. */
  noteTry(accountId: number, at: number): void;
  probeMemory(accountId: number): ProbeMemory;
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

/** Listens to a check of an account. */
export interface TrialListener {
  begins(step: TrialStep): void;
  /** One line of the conversation, secrets blacked out. */
  hears(line: string): void;
}

export type TrialResult =
  | { readonly ok: true; readonly capabilities: Capabilities }
  | { readonly ok: false; readonly step: TrialStep; readonly problem: TrialProblem; readonly words: string };

/** Checks an account with the real servers. */
export interface AccountTester {
  /** Resolves with what was found, or where it failed; rejects only over what nobody expected. */
  run(account: MailAccount, password: string, listener: TrialListener, signal: Signal): Promise<TrialResult>;
}

/** What about the account is another: how much may be sent, something but how its mailbox is reached, or that. */
export type AccountChange = 'limits' | 'same-mailbox' | 'mailbox';

export interface AccountPorts {
  readonly store: Transactions;
  readonly accounts: AccountTable;
  readonly sentMinutes: SentMinutes;
  readonly keychain: Keychain;
  readonly passwords: AccountPasswords;
  readonly tester: AccountTester;
  readonly log: Log;
  /** Names the account's entry in the keychain. */
  readonly passwordName: string;
  readonly toAscii: ToAscii;
  readonly clock: Clock;
  readonly events: Events;
  /** What runs over the account shall look at it again. */
  readonly accountChanged: (change: AccountChange) => void;
}
