import type { Endpoint } from '#domain/accounts/account.ts';
import { isLoopback } from '#domain/accounts/account.ts';

/** What only a test changes: who is trusted, and where a name leads. */
export interface OuterNet {
  /** PEM of further authorities. */
  readonly authorities?: readonly string[];
  /** The address a name stands for, instead of the system's answer. */
  readonly addressOf?: (host: string) => string;
}

export interface TlsRules {
  readonly minVersion: 'TLSv1.2';
  readonly rejectUnauthorized: boolean;
  readonly servername?: string;
  readonly ca?: string[];
}

/**
 * TLS as RFC 8314 and RFC 9325 want it: version 1.2 at least, the certificate verified for the name typed. On
 * loopback a bridge of the provider shows a certificate of its own making, which is taken.
 */
export function tlsRules({ host }: Pick<Endpoint, 'host'>, net: OuterNet = {}): TlsRules {
  return {
    minVersion: 'TLSv1.2',
    rejectUnauthorized: !isLoopback(host),
    // An address as server name is not allowed (RFC 6066, section 3).
    ...(/^[\d.]+$|:/.test(host) ? {} : { servername: host }),
    ...(net.authorities === undefined ? {} : { ca: [...net.authorities] }),
  };
}

/** Whether an endpoint may be used at all: in clear only on this computer. */
export function mayUse({ host, security }: Endpoint): boolean {
  return security !== 'plain' || isLoopback(host);
}
