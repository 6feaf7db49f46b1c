import type { Alignment, Signature } from './authentication.ts';

/** How a connection is protected: TLS from the first byte, STARTTLS (RFC 8314), or `plain`, which only loopback may be. */
export const securities = ['tls', 'starttls', 'plain'] as const;
export type Security = (typeof securities)[number];

/** One server of an account and the name one logs in with there. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
  readonly security: Security;
  readonly user: string;
}

/** Where the password lies; in the store it is encrypted with everything else. */
export const passwordPlaces = ['keychain', 'store'] as const;
export type PasswordPlace = (typeof passwordPlaces)[number];

/**
 * The sender of a letter to oneself as it arrived: as written, under another name, with another address beside it in
 * Sender (shown as "on behalf of"), or from another address altogether.
 */
export const senderFates = ['kept', 'name-changed', 'on-behalf', 'address-changed'] as const;
export type SenderFate = (typeof senderFates)[number];

/** What the set-up probe found out about an account; the way of our tokens follows from it. */
export interface Capabilities {
  /** A letter to `name+token@domain` arrives. */
  readonly plusAddress: boolean;
  readonly messageIdKept: boolean;
  /** The envelope sender `name+token@domain` is taken and comes back as the return path. */
  readonly returnPathKept: boolean;
  readonly listHeadersKept: boolean;
  /** The provider files a copy of each mail into Sent by itself. */
  readonly filesSentCopy: boolean;
  /** Delivery status notifications are offered, and a letter that asks for them is taken (RFC 3461). */
  readonly dsn: boolean;
  readonly from: SenderFate;
  readonly dkim: Signature;
  readonly dmarc: Alignment;
}

/** What is taken for granted before the first probe: nothing that would lose a letter if it were wrong. */
export const unprobed: Capabilities = {
  plusAddress: false,
  messageIdKept: true,
  returnPathKept: false,
  listHeadersKept: true,
  filesSentCopy: false,
  dsn: false,
  from: 'kept',
  dkim: 'untold',
  dmarc: 'untold',
};

/** Mails an account sends at most, each a number chosen by the owner or null for the preset of its provider. */
export interface ChosenLimits {
  readonly perHour: number | null;
  readonly perDay: number | null;
}

/** A club's ordinary mail account. */
export interface MailAccount {
  /** Row id. */
  readonly id: number;
  readonly senderName: string;
  readonly address: string;
  /** A preset's id, or `other`. */
  readonly provider: string;
  readonly submission: Endpoint;
  readonly mailbox: Endpoint;
  readonly passwordPlace: PasswordPlace;
  readonly limits: ChosenLimits;
  readonly capabilities: Capabilities;
  /** When the probe last reached its end, or null. */
  readonly probedAt: number | null;
}

/** The same computer: `localhost` and its subdomains (RFC 6761, section 6.3), 127.0.0.0/8, ::1. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === '::1' ||
    /^127(?:\.\d{1,3}){3}$/.test(name)
  );
}
