import { fromBase32, toBase32 } from './base32.ts';
import { sameBytes } from './same-bytes.ts';

/** What a token may do. Each purpose has a key of its own, so that a bounce token can never sign anybody off. */
export type TokenPurpose = 'leave' | 'leave-body' | 'confirm' | 'bounce';

export interface TokenFacts {
  readonly purpose: TokenPurpose;
  /** Public number of the list, 16 bit. */
  readonly list: number;
  /** Public number of the address, 32 bit. */
  readonly address: number;
  /** Raised with each new subscription; see `nextEra`. */
  readonly era: number;
  /** Public number of the mailing, 16 bit; 0 where a token belongs to none. */
  readonly mailing: number;
}

/** HMAC-SHA-256 with the key of that purpose. */
export type Mac = (purpose: TokenPurpose, bytes: Uint8Array) => Uint8Array;

const version = 1;
const purposes: readonly TokenPurpose[] = ['leave', 'leave-body', 'confirm', 'bounce'];
const factsLength = 11;
const macLength = 10;
/** Characters of a token: 21 bytes as base32. */
export const tokenLength = 34;
const candidates = /(?<![a-z0-9])[a-z2-7]{34}(?![a-z0-9])/gi;
const lastEra = 255;

/**
 * Version, purpose, list, address, era and mailing (11 bytes, big-endian), then 10 bytes of their HMAC,
 * as 34 lower-case base32 characters. Throws a RangeError for a number that does not fit its field.
 */
export function mintToken(facts: TokenFacts, mac: Mac): string {
  const bytes = new Uint8Array(factsLength + macLength);
  const view = new DataView(bytes.buffer);
  bytes[0] = version;
  bytes[1] = purposes.indexOf(facts.purpose) + 1;
  view.setUint16(2, fitting(facts.list, 16));
  view.setUint32(4, fitting(facts.address, 32));
  bytes[8] = fitting(facts.era, 8);
  view.setUint16(9, fitting(facts.mailing, 16));
  bytes.set(mac(facts.purpose, bytes.subarray(0, factsLength)).subarray(0, macLength), factsLength);
  return toBase32(bytes);
}

/** The facts of a token of ours in either case, or null for anything else. Compares in constant time. */
export function readToken(text: string, mac: Mac): TokenFacts | null {
  if (text.length !== tokenLength) return null;
  const bytes = fromBase32(text);
  if (bytes === null || bytes.length !== factsLength + macLength || bytes[0] !== version) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const purpose = purposes[view.getUint8(1) - 1];
  if (purpose === undefined) return null;
  const expected = mac(purpose, bytes.subarray(0, factsLength)).subarray(0, macLength);
  if (!sameBytes(expected, bytes.subarray(factsLength))) return null;
  return {
    purpose,
    list: view.getUint16(2),
    address: view.getUint32(4),
    era: view.getUint8(8),
    mailing: view.getUint16(9),
  };
}

/** Everything in a text that has the form of a token, in lower case, each once, in order; none is checked yet. */
export function findTokens(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(candidates), ([token]) => token.toLowerCase()))];
}

/** The era after a new subscription. It stops at 255: starting over would revive old tokens. */
export function nextEra(era: number): number {
  return Math.min(lastEra, era + 1);
}

function fitting(value: number, bits: 8 | 16 | 32): number {
  if (!Number.isInteger(value) || value < 0 || value >= 2 ** bits)
    throw new RangeError(`does not fit ${String(bits)} bits: ${String(value)}`);
  return value;
}
