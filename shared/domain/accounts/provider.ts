import type { Security } from './account.ts';
import type { Quota } from './quota.ts';

/** A server of a provider and what one logs in with there. */
export interface ProviderServer {
  /** Null where each customer has a host of their own. */
  readonly host: string | null;
  readonly port: number;
  readonly security: Exclude<Security, 'plain'>;
  readonly user: 'address' | 'local-part';
}

/** What a provider wants before a program may send and read. */
export type ProviderWish =
  /** Access by IMAP has to be switched on in the provider's own settings. */
  | 'switch-on-imap'
  /** The login is refused without an app password. */
  | 'app-password'
  /** With two-factor login an app password is wanted, without it the ordinary one. */
  | 'app-password-with-two-factor'
  /** A password of its own for mail, set in the customer centre. */
  | 'mail-password'
  /** Host names stand in the customer's own papers. */
  | 'own-host'
  /** New contracts may send far less for some weeks. */
  | 'less-for-new-contracts';

/** Where a figure comes from: published by the provider, or careful because nothing is published. */
export type FigureSource = 'published' | 'careful';

export interface Provider {
  readonly id: string;
  readonly name: string;
  readonly domains: readonly string[];
  readonly submission: ProviderServer;
  readonly mailbox: ProviderServer;
  readonly quota: Quota;
  readonly quotaSource: FigureSource;
  readonly wishes: readonly ProviderWish[];
  /** Takes a sign-in in the browser only (OAuth 2), which is not built yet. */
  readonly signInOnly: boolean;
}

/** What an account is held to whose provider is not known. */
export const otherQuota: Quota = { perHour: 40, perDay: 200 };
