/** How long each step may take, in milliseconds; an option so that tests need not wait for them. */
export interface Timeouts {
  /** Finding the name and reaching the server. */
  readonly connect: number;
  /** The greeting, the TLS handshake, and each answer until the login is over. */
  readonly greeting: number;
  /** An answer to MAIL, RCPT or DATA, and a standstill while the letter is handed over. */
  readonly answer: number;
  /** The answer after the final dot. */
  readonly afterDot: number;
  /** The same once the program is to end: long enough for most servers, short enough for a person who waits. */
  readonly whenEnding: number;
  /** The answer to QUIT. */
  readonly goodbye: number;
}

/**
 * RFC 5321, section 4.5.3.2, but for the greeting: its five minutes are for servers that talk to servers, and here a
 * person waits.
 */
export const usualTimeouts: Timeouts = {
  connect: 30_000,
  greeting: 60_000,
  answer: 5 * 60_000,
  afterDot: 10 * 60_000,
  whenEnding: 10_000,
  goodbye: 2_000,
};
