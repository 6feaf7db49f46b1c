import { domainToASCII } from 'node:url';

/** A domain as lower-case A-labels (UTS 46, non-transitional: sharp s stays itself); null when it has no such form. */
export function domainToAscii(domain: string): string | null {
  const ascii = domainToASCII(domain);
  return ascii === '' ? null : ascii;
}
