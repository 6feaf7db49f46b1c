import { toBase32 } from '../identity/base32.ts';
import type { Mac } from '../identity/token.ts';

/** Never the first byte of a token, so that a Message-ID cannot be read as one. */
const mark = 0x4d;
const factsLength = 7;
const macLength = 10;

/**
 * The Message-ID of a delivery (RFC 5322, section 3.6.4): public numbers of mailing and address and a MAC
 * over them. It is the same for every attempt and resend. It is no token: replies carry it to others, who
 * must not be able to report a bounce with it.
 */
export function messageIdOf(
  facts: { readonly mailing: number; readonly address: number },
  domain: string,
  mac: Mac,
): string {
  const bytes = new Uint8Array(factsLength + macLength);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, mark);
  view.setUint16(1, facts.mailing);
  view.setUint32(3, facts.address);
  bytes.set(mac('bounce', bytes.subarray(0, factsLength)).subarray(0, macLength), factsLength);
  return `<m.${toBase32(bytes)}@${domain}>`;
}
