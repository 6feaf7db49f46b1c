import type { HeaderFields } from '../letters/own-results.ts';
import { organisationOf, ownResults } from '../letters/own-results.ts';

/** The provider's signature (DKIM, RFC 6376), as the provider itself found it on a letter to oneself. */
export const signatures = ['aligned', 'other-domain', 'failed', 'missing', 'untold'] as const;
export type Signature = (typeof signatures)[number];

/** Whether the From domain was found behind the letter (DMARC, RFC 9989); `none` where the domain states no policy. */
export const alignments = ['pass', 'fail', 'none', 'untold'] as const;
export type Alignment = (typeof alignments)[number];

export interface Authentication {
  readonly dkim: Signature;
  readonly dmarc: Alignment;
}

/**
 * What the account's provider found behind a letter to oneself. `untold` where it says nothing, which many do of
 * letters that never leave them.
 * @param address the account's, which stands in From
 * @param servers hosts of the account
 */
export function authenticationOf(
  headers: HeaderFields,
  address: string,
  servers: readonly string[],
): Authentication {
  const results = ownResults(headers, servers) ?? [];
  const domain = organisationOf(address.slice(address.lastIndexOf('@') + 1));
  return { dkim: signatureIn(results, domain), dmarc: alignmentIn(results) };
}

function signatureIn(results: readonly string[], domain: string): Signature {
  const said = results.flatMap((result) => {
    const verdict = /^\s*dkim\s*=\s*([a-z]+)/i.exec(result)?.[1]?.toLowerCase();
    const signer = /\bheader\.[di]\s*=\s*"?(?:[^\s"@]*@)?([^\s"@;]+)/i.exec(result)?.[1] ?? '';
    return verdict === undefined ? [] : [{ verdict, aligned: organisationOf(signer) === domain }];
  });
  const passed = said.filter(({ verdict }) => verdict === 'pass');
  if (passed.some(({ aligned }) => aligned)) return 'aligned';
  if (passed.length > 0) return 'other-domain';
  if (said.some(({ verdict }) => verdict !== 'none')) return 'failed';
  return said.length > 0 ? 'missing' : 'untold';
}

function alignmentIn(results: readonly string[]): Alignment {
  const said = results.flatMap(
    (result) => /^\s*dmarc\s*=\s*([a-z]+)/i.exec(result)?.[1]?.toLowerCase() ?? [],
  );
  const [verdict] = said;
  if (said.length !== 1 || verdict === undefined) return 'untold';
  if (verdict === 'pass' || verdict === 'none') return verdict;
  // `bestguesspass` and what may come are no word about the domain; errors of the moment are none either.
  return verdict === 'fail' ? 'fail' : 'untold';
}
