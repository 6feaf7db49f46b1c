/**
 * What becomes of a letter to an address:
 * - `refused`: 550 5.1.1 to RCPT, nothing else
 * - `no-such-user`, `mailbox-full`, `policy`: accepted, then a report of 5.1.1, 5.2.2, 5.7.1 to the envelope sender
 * - `delayed`: accepted, within seconds a report of `Action: delayed`, and nothing after it
 * - `out-of-office`: kept in a mailbox of its own, and answered from there, mail of lists too
 * - `discarded`: accepted and thrown away
 */
export type Behaviour =
  | 'refused'
  | 'no-such-user'
  | 'mailbox-full'
  | 'policy'
  | 'delayed'
  | 'out-of-office'
  | 'discarded';

export interface WorldOptions {
  /** Addresses that can sign in, and that letters are kept for; without umlauts, which Dovecot 2.3 has no mailboxes for. */
  readonly mailboxes: readonly string[];
  /** A behaviour goes before a mailbox of the same address. */
  readonly behaviours?: Readonly<Record<string, Behaviour>>;
}

export interface KeptLetter {
  readonly folder: string;
  /** Null as long as no reader of the mailbox made the server number it. */
  readonly uid: number | null;
  /** `\Seen` and the like, without `\Recent`. */
  readonly flags: readonly string[];
  readonly bytes: Buffer;
}

/**
 * A mail provider on loopback. Its domains are those of the addresses it was started with: other addresses of these are
 * refused with 550 5.1.1, other domains with 550 5.4.4.
 */
export interface MailWorld {
  readonly kind: 'postfix' | 'in-process';
  /** Both ports want AUTH; the first wants STARTTLS before. */
  readonly submission: { readonly host: string; readonly starttls: number; readonly tls: number };
  /** IMAP; the plain port offers STARTTLS and takes passwords without it. */
  readonly mailbox: { readonly host: string; readonly tls: number; readonly plain: number };
  /** PEM, signed by itself, for mail.example.test, localhost and 127.0.0.1. */
  readonly certificate: string;
  /** The password of every mailbox. */
  readonly password: string;
  /** Every letter in every folder of a mailbox, read past IMAP, so that looking changes nothing. */
  letters(address: string): Promise<readonly KeptLetter[]>;
  /** Puts a letter from outside into a folder (INBOX unless told), with the Return-Path the server would note. */
  deliver(
    address: string,
    bytes: Uint8Array,
    options?: { readonly folder?: string; readonly returnPath?: string },
  ): Promise<void>;
  /** Ends every process and connection and takes away every file. */
  stop(): Promise<void>;
}
