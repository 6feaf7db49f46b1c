import { fromBase32, toBase32 } from '../identity/base32.ts';
import { sameBytes } from '../identity/same-bytes.ts';
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

const leftParts = /(?<![a-z0-9])m\.[a-z2-7]{28}(?=@)/gi;

/** The left parts of everything in a text that has the form of a Message-ID of ours, each once, unchecked. */
export function findMessageIds(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(leftParts), ([left]) => left.toLowerCase()))];
}

/** The facts behind the left part of a Message-ID of ours, or null for anything else. */
export function readMessageId(
  left: string,
  mac: Mac,
): { readonly mailing: number; readonly address: number } | null {
  const bytes = left.startsWith('m.') ? fromBase32(left.slice(2)) : null;
  if (bytes === null || bytes.length !== factsLength + macLength || bytes[0] !== mark) return null;
  const expected = mac('bounce', bytes.subarray(0, factsLength)).subarray(0, macLength);
  if (!sameBytes(expected, bytes.subarray(factsLength))) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return { mailing: view.getUint16(1), address: view.getUint32(3) };
}
