/** Why no mail server of an account could be used, in the terms of the person who set it up. */
export const connectionProblems = [
  'host-unknown',
  /** Nobody listens there. */
  'refused',
  'unreachable',
  /** Connected, and then nothing came in time. */
  'silent',
  'dropped',
  'certificate-untrusted',
  'certificate-expired',
  'certificate-name',
  /** Encryption is required and the server has none to offer, or refuses it. */
  'tls-missing',
  /** TLS spoken to a plain port or the other way round: the wrong port for this kind of protection. */
  'tls-mismatch',
  'login-missing',
  'login-refused',
  /** Refused because this provider wants an app password (RFC 4954, 534 5.7.9). */
  'login-app-password',
  /** Refused for the moment (454 4.7.0, IMAP UNAVAILABLE or INUSE). */
  'login-later',
  /** A mail server that takes nobody now, or has enough of us (421, BYE). */
  'busy',
  /** Something answers that is no mail server of this kind. */
  'not-a-mail-server',
  /** The password could not be read from the keychain. */
  'password-unreadable',
] as const;
export type ConnectionProblem = (typeof connectionProblems)[number];

/** Problems that trying again by itself would only make worse: too many refused logins lock an account. */
export function needsOwner(problem: ConnectionProblem): boolean {
  return needOwner.has(problem);
}

const needOwner: ReadonlySet<ConnectionProblem> = new Set([
  'certificate-untrusted',
  'certificate-expired',
  'certificate-name',
  'tls-missing',
  'tls-mismatch',
  'login-missing',
  'login-refused',
  'login-app-password',
  'not-a-mail-server',
  'password-unreadable',
]);
