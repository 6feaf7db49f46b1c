import { timingSafeEqual } from 'node:crypto';
import { damaged } from '../faults.ts';
import { couldBeTorn } from './log-tail.ts';
import { frameLength, readFrame, segmentType } from './log-frame.ts';
import type { LogEnd } from './log-write.ts';
import { frameKey, hashLength, segmentHash, segmentKey } from './log-write.ts';
import type { Identity } from './preamble.ts';
import { checkPreamble, preambleLength } from './preamble.ts';
import { saltLength, tagOf, unseal } from './secrecy.ts';
import type { LoggedStatement } from './statements.ts';
import { decodeStatements } from './statements.ts';

export interface ReadLogOptions {
  readonly dataKey: Uint8Array;
  readonly identity: Identity;
  /** Tag of the snapshot this log follows. */
  readonly snapshotTag: Uint8Array;
  /** Called with each record in order. */
  readonly apply: (statements: readonly LoggedStatement[]) => void;
}

export interface LogReading {
  readonly end: LogEnd;
  /** Bytes after `end` belong to a write that a crash interrupted; they have to be cut off. */
  readonly tornTail: boolean;
  /** The SQLite versions that wrote it. */
  readonly engines: ReadonlySet<string>;
}

/**
 * Reads a log up to its end. A tail that an interrupted write explains is left out and said; anything else
 * that does not verify throws `store.damaged`.
 */
export function readLog(log: Uint8Array, options: ReadLogOptions): LogReading {
  checkPreamble(log, 'log', options.identity);
  const head = log.subarray(0, preambleLength);
  const hashKey = frameKey(options.dataKey, options.identity);
  const segments = segmentReader(options.dataKey, hashKey, head);
  let end: LogEnd = { size: preambleLength, nextNumber: 0, lastTag: options.snapshotTag };
  let position = preambleLength;
  while (position < log.length) {
    const frame = readFrame(log, position, hashKey, head);
    const stop = position + frameLength + (frame?.length ?? 0);
    const bytes = log.subarray(position, position + frameLength);
    const content = log.subarray(position + frameLength, stop);
    const inOrder = frame !== null && stop <= log.length && frame.number === end.nextNumber;
    if (inOrder && frame.type === segmentType && segments.begin(bytes, content)) {
      position = stop;
      continue;
    }
    const record = inOrder && frame.type !== segmentType ? segments.open(bytes, content, end.lastTag) : null;
    if (record === null) {
      if (!couldBeTorn({ log, position, stop, number: end.nextNumber, hashKey, head })) throw damaged('log');
      break;
    }
    options.apply(decodeStatements(record));
    end = { size: stop, nextNumber: end.nextNumber + 1, lastTag: tagOf(content) };
    position = stop;
  }
  return { end, tornTail: end.size < log.length, engines: segments.engines };
}

/** Keeps the subkey and counter of the segment being read. */
function segmentReader(dataKey: Uint8Array, hashKey: Uint8Array, head: Uint8Array) {
  const engines = new Set<string>();
  let key: Uint8Array | null = null;
  let counter = 0;
  return {
    engines,
    begin(frame: Uint8Array, content: Uint8Array): boolean {
      const hashAt = content.length - hashLength;
      if (hashAt < saltLength) return false;
      const hash = segmentHash(hashKey, head, frame, content.subarray(0, hashAt));
      if (!timingSafeEqual(hash, content.subarray(hashAt))) return false;
      key = segmentKey(dataKey, content.subarray(0, saltLength));
      counter = 0;
      engines.add(new TextDecoder().decode(content.subarray(saltLength, hashAt)));
      return true;
    },
    open(frame: Uint8Array, content: Uint8Array, before: Uint8Array): Uint8Array | null {
      if (key === null) return null;
      const plain = unseal(key, counter, Buffer.concat([head, frame, before]), content);
      counter += 1;
      return plain;
    },
  };
}
