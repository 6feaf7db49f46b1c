import type { ConnectionProblem } from '#domain/accounts/connection-problem.ts';
import type { ToAscii } from '#domain/identity/address.ts';
import type { ComposedMail, MailingPorts } from '../mailings/ports.ts';

/** Where test mails go. */
export interface TestAddressTable {
  /** As it was typed last, or null. */
  get(): string | null;
  put(address: string): void;
  /** Whether somebody whose mails go to that address is in the club's data. */
  isMember(normalised: string): boolean;
  /** Whether a list has an owner of that address. */
  isOwner(normalised: string): boolean;
}

export type Posted =
  | { readonly kind: 'accepted' }
  /** The limits of the account let nothing leave before that moment; null: not known. */
  | { readonly kind: 'limit'; readonly until: number | null }
  | { readonly kind: 'no-connection'; readonly problem: ConnectionProblem }
  /** The server said no, with this code (RFC 5321). */
  | { readonly kind: 'refused'; readonly code: number }
  | { readonly kind: 'lost'; readonly mayHaveLeft: boolean };

/** Sends one letter at once through the account, beside all ledgers of deliveries. */
export interface TestPost {
  /** Counts against the limits of the account. @throws Refusal `store.…` */
  post(mail: ComposedMail): Promise<Posted>;
}

export interface TestMailPorts extends MailingPorts {
  readonly testAddresses: TestAddressTable;
  readonly testPost: TestPost;
  readonly toAscii: ToAscii;
}
