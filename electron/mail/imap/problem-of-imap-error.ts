import type { ConnectionProblem } from '#domain/accounts/connection-problem.ts';
import { problemOfError } from '../connect/problem-of-error.ts';

/** Refusals of a login that pass (RFC 5530, section 3); providers say LIMIT for too many connections. */
const passing = new Set(['UNAVAILABLE', 'INUSE', 'LIMIT', 'OVERQUOTA', 'SERVERBUG', 'THROTTLED']);
const appPassword = /app(?:lication)?[- ]?(?:specific)?[- ]?passw|app-passw|anwendungsspezifisch/i;

const byCode: Readonly<Record<string, ConnectionProblem>> = {
  ETIMEOUT: 'silent',
  LockTimeout: 'silent',
  STARTTLS_INJECTION: 'tls-missing',
  ETHROTTLE: 'busy',
  InvalidResponse: 'not-a-mail-server',
  ClosedAfterConnectTLS: 'dropped',
  ClosedAfterConnectText: 'dropped',
};

/** What the client can say about the connection an error came from. */
interface Session {
  /** Whether the login had been taken. */
  readonly loggedIn: boolean;
  /** What the server said when it closed the connection by itself (BYE), or empty. */
  readonly bye: string;
}

/** What an error of the IMAP client means for the owner; nothing of its text goes further. */
export function problemOfImapError(error: unknown, { loggedIn, bye }: Session): ConnectionProblem {
  if (textOf(error, 'authenticationFailed') !== '') return problemOfLogin(error);
  const known = problemOfError(error);
  if (known !== null) return known;
  if (textOf(error, 'tlsFailed') !== '') return 'tls-missing';
  const code = textOf(error, 'code');
  const own = byCode[code];
  if (own !== undefined) return own;
  if (bye !== '') return 'busy';
  // What cannot be read as IMAP before the login comes from something else; after it, from a connection gone wrong.
  return !loggedIn && /^(?:ParserError|Line|Literal|Response|TooMany|Unexpected|Missing)/.test(code)
    ? 'not-a-mail-server'
    : 'dropped';
}

function problemOfLogin(error: unknown): ConnectionProblem {
  const code = textOf(error, 'serverResponseCode').toUpperCase();
  const said = `${textOf(error, 'message')} ${textOf(error, 'responseText')} ${textOf(error, 'response')}`;
  if (passing.has(code)) return 'login-later';
  if (appPassword.test(said)) return 'login-app-password';
  if (/Login is disabled|No matching authentication method/.test(said)) return 'login-missing';
  return 'login-refused';
}

function textOf(error: unknown, key: string): string {
  if (typeof error !== 'object' || error === null) return '';
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : value === true ? 'true' : '';
}
