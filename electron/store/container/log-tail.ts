import { frameLength, readFrame, recordType, segmentType } from './log-frame.ts';

/** Disks write sectors whole; one that a power failure kept from being written reads as zeros. */
const sector = 512;
const leastZeros = 16;

export interface Tail {
  readonly log: Uint8Array;
  /** Where the first piece stands that does not verify, and where it would stop. */
  readonly position: number;
  readonly stop: number;
  /** The number its record would have. */
  readonly number: number;
  readonly hashKey: Uint8Array;
  readonly head: Uint8Array;
}

/**
 * Whether an interrupted write explains that the log does not verify from `position` on: the file ends too
 * early, or a sector was never written; and nothing behind it says that it had been durable.
 */
export function couldBeTorn(tail: Tail): boolean {
  const { log, position, stop } = tail;
  const endsEarly = stop > log.length || log.length - position < frameLength;
  return (endsEarly || hasUnwrittenSector(log, position)) && !wasDurable(tail);
}

function hasUnwrittenSector(log: Uint8Array, from: number): boolean {
  let start = from;
  while (start < log.length) {
    const end = Math.min(log.length, (Math.floor(start / sector) + 1) * sector);
    if (end - start >= leastZeros && log.subarray(start, end).every((byte) => byte === 0)) return true;
    start = end;
  }
  return false;
}

/** A later frame of ours that was written after this record had been fsynced. */
function wasDurable({ log, position, number, hashKey, head }: Tail): boolean {
  for (let at = position + 1; at + frameLength <= log.length; at += 1) {
    const type = log[at];
    if ((type !== recordType && type !== segmentType) || log[at + 1] !== 0 || log[at + 2] !== 0) continue;
    const frame = readFrame(log, at, hashKey, head);
    if (frame !== null && frame.since > number) return true;
  }
  return false;
}
