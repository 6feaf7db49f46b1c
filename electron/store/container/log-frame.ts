import { keyedHash } from './secrecy.ts';

/**
 * What stands before each piece of the log, 40 bytes: type (1), nothing (3), length of what follows (4),
 * record number (8), first record number of the same write (8), keyed hash (16).
 * The hash makes the length trustworthy, so that a torn tail and a damaged middle can be told apart.
 */
export const frameLength = 40;
const hashedLength = 24;
export const segmentType = 0x53;
export const recordType = 0x52;

export interface Frame {
  readonly type: number;
  /** Bytes that follow the frame. */
  readonly length: number;
  readonly number: number;
  /** Every record below this number was durable when this one was written. */
  readonly since: number;
}

export function writeFrame(frame: Frame, key: Uint8Array, head: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(frameLength);
  const view = new DataView(bytes.buffer);
  bytes[0] = frame.type;
  view.setUint32(4, frame.length);
  view.setBigUint64(8, BigInt(frame.number));
  view.setBigUint64(16, BigInt(frame.since));
  bytes.set(frameHash(bytes, key, head), hashedLength);
  return bytes;
}

function frameHash(frame: Uint8Array, key: Uint8Array, head: Uint8Array): Uint8Array {
  return keyedHash(key, head, frame.subarray(0, hashedLength)).subarray(0, frameLength - hashedLength);
}

/** The frame at a position, or null when none that we wrote stands there. */
export function readFrame(
  log: Uint8Array,
  position: number,
  key: Uint8Array,
  head: Uint8Array,
): Frame | null {
  const bytes = log.subarray(position, position + frameLength);
  const known = bytes[0] === segmentType || bytes[0] === recordType;
  if (bytes.length < frameLength || !known || bytes[1] !== 0 || bytes[2] !== 0 || bytes[3] !== 0) return null;
  const hash = frameHash(bytes, key, head);
  if (hash.some((byte, index) => bytes[hashedLength + index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    type: view.getUint8(0),
    length: view.getUint32(4),
    number: Number(view.getBigUint64(8)),
    since: Number(view.getBigUint64(16)),
  };
}
