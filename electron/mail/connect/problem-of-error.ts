import type { ConnectionProblem } from '#domain/accounts/connection-problem.ts';

/** Codes of Node's sockets, of OpenSSL, and of the libraries over them (facts measured with both). */
const byCode: Readonly<Record<string, ConnectionProblem>> = {
  ENOTFOUND: 'host-unknown',
  EAI_AGAIN: 'host-unknown',
  EAI_NONAME: 'host-unknown',
  EAI_NODATA: 'host-unknown',
  EDNS: 'host-unknown',
  ECONNREFUSED: 'refused',
  ENETUNREACH: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ENETDOWN: 'unreachable',
  ETIMEDOUT: 'silent',
  CONNECT_TIMEOUT: 'silent',
  GREETING_TIMEOUT: 'silent',
  GREEETING_TIMEOUT: 'silent',
  UPGRADE_TIMEOUT: 'silent',
  ECONNRESET: 'dropped',
  EPIPE: 'dropped',
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-name',
  ERR_SSL_WRONG_VERSION_NUMBER: 'tls-mismatch',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'tls-mismatch',
  ERR_SSL_HTTP_REQUEST: 'tls-mismatch',
  EPROTO: 'tls-mismatch',
};

const untrusted =
  /^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|CERT_|INVALID_CA|HOSTNAME_MISMATCH)/;

/**
 * What an error of a socket or of TLS means for the owner, looked for in the error, its `originalCode` and its causes;
 * null when no code is known, and then only the library can say.
 */
export function problemOfError(error: unknown): ConnectionProblem | null {
  for (const code of codesOf(error)) {
    const known = byCode[code] ?? (untrusted.test(code) ? 'certificate-untrusted' : null);
    if (known !== null) return known;
  }
  return null;
}

const deepest = 4;

function codesOf(error: unknown, depth = 0): readonly string[] {
  if (typeof error !== 'object' || error === null || depth > deepest) return [];
  const own = ['originalCode', 'code'].flatMap((key) => {
    const value: unknown = Reflect.get(error, key);
    return typeof value === 'string' ? [value] : [];
  });
  const causes: unknown[] = [Reflect.get(error, 'cause')];
  if (error instanceof AggregateError) causes.push(...error.errors.slice(0, deepest));
  return [...own, ...causes.flatMap((cause) => codesOf(cause, depth + 1))];
}
