import { fromBase32, toBase32 } from '../identity/base32.ts';
import { sameBytes } from '../identity/same-bytes.ts';
import type { Mac } from '../identity/token.ts';

/** Never the first byte of a token, of a delivery's Message-ID or of a List-Id. */
const mark = 0x4e;
const factsLength = 5;
const macLength = 10;

/**
 * The Message-ID of a notice (RFC 5322, section 3.6.4): its public number and a MAC over it. The same for every
 * attempt. It ties an answer to the notice and is no token: out-of-office replies repeat it.
 */
export function noticeIdOf(number: number, domain: string, mac: Mac): string {
  const bytes = new Uint8Array(factsLength + macLength);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, mark);
  view.setUint32(1, number);
  bytes.set(mac('bounce', bytes.subarray(0, factsLength)).subarray(0, macLength), factsLength);
  return `<n.${toBase32(bytes)}@${domain}>`;
}

const leftParts = /(?<![a-z0-9])n\.[a-z2-7]{24}(?=@)/gi;

/** The left parts of everything in a text that has the form of a notice's Message-ID, each once, unchecked. */
export function findNoticeIds(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(leftParts), ([left]) => left.toLowerCase()))];
}

/** The public number of the notice behind the left part of its Message-ID, or null for anything else. */
export function readNoticeId(left: string, mac: Mac): number | null {
  const bytes = left.startsWith('n.') ? fromBase32(left.slice(2)) : null;
  if (bytes === null || bytes.length !== factsLength + macLength || bytes[0] !== mark) return null;
  const expected = mac('bounce', bytes.subarray(0, factsLength)).subarray(0, macLength);
  if (!sameBytes(expected, bytes.subarray(factsLength))) return null;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(1);
}
