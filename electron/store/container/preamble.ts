import { crc32 } from 'node:zlib';
import type { StorePart } from '#contract/faults.ts';
import { damaged, emptyFile, foreignFile, newer } from '../faults.ts';

/**
 * The first 48 bytes of every binary file of the store, readable without a key:
 * mark (8), kind (1), format (1), nothing (2), store id (16), generation (8), nothing (8), CRC-32 (4).
 * They are authenticated with each record or chunk that follows; the CRC only tells damage from novelty.
 */
export const preambleLength = 48;
const mark = new TextEncoder().encode('RUNDPOST');
const format = 1;
const kinds = { snapshot: 1, log: 2, blob: 3, backup: 4 } as const;

export type FileKind = keyof typeof kinds;

export interface Identity {
  readonly storeId: Uint8Array;
  readonly generation: number;
}

export function preamble(kind: FileKind, { storeId, generation }: Identity): Uint8Array {
  const bytes = new Uint8Array(preambleLength);
  const view = new DataView(bytes.buffer);
  bytes.set(mark);
  bytes[8] = kinds[kind];
  bytes[9] = format;
  bytes.set(storeId, 12);
  view.setBigUint64(28, BigInt(generation));
  view.setUint32(44, crc32(bytes.subarray(0, 44)));
  return bytes;
}

/** Most of the mark is there: a file of ours with a flipped bit, not somebody else's. */
function looksLikeOurs(bytes: Uint8Array): boolean {
  return mark.filter((byte, index) => bytes[index] === byte).length >= mark.length - 2;
}

/** What a file says of itself. Throws what the person must know when it does not begin with a preamble of this kind. */
export function readPreamble(bytes: Uint8Array, kind: FileKind): Identity {
  const part: StorePart = kind;
  if (bytes.length === 0) throw emptyFile(part);
  if (!looksLikeOurs(bytes)) throw foreignFile(part);
  if (bytes.length < preambleLength) throw damaged(part);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(44) !== crc32(bytes.subarray(0, 44))) throw damaged(part);
  if (view.getUint8(9) > format) throw newer(part);
  if (view.getUint8(8) !== kinds[kind]) throw foreignFile(part);
  return { storeId: bytes.slice(12, 28), generation: Number(view.getBigUint64(28)) };
}

/** Throws the same when a file does not begin as `preamble` would. */
export function checkPreamble(bytes: Uint8Array, kind: FileKind, identity: Identity): void {
  readPreamble(bytes, kind);
  const wanted = preamble(kind, identity);
  if (wanted.some((byte, index) => bytes[index] !== byte)) throw foreignFile(kind);
}
