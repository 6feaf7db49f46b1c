import type { OpenFile } from '../files.ts';
import { writeAll } from '../files.ts';
import { recordType, segmentType, writeFrame } from './log-frame.ts';
import type { Identity } from './preamble.ts';
import { preamble } from './preamble.ts';
import { keyedHash, seal, subkey, tagLength, tagOf } from './secrecy.ts';

/** Where a log ends: what the next record continues. */
export interface LogEnd {
  readonly size: number;
  readonly nextNumber: number;
  /** Tag of the last record, or of the snapshot before the first. */
  readonly lastTag: Uint8Array;
}

/** The key for the frames of one store's logs. */
export function frameKey(dataKey: Uint8Array, { storeId }: Identity): Uint8Array {
  return subkey(dataKey, storeId, 'log frame');
}

/** The subkey of one segment. Store and generation are part of every record's authenticated bytes. */
export function segmentKey(dataKey: Uint8Array, salt: Uint8Array): Uint8Array {
  return subkey(dataKey, salt, 'log');
}

/** Ends a segment's head, whose content (salt and SQLite version) is not encrypted. */
export const hashLength = 16;
export function segmentHash(
  key: Uint8Array,
  head: Uint8Array,
  frame: Uint8Array,
  content: Uint8Array,
): Uint8Array {
  return keyedHash(key, head, frame, content).subarray(0, hashLength);
}

export interface LogWriterOptions {
  readonly file: OpenFile;
  readonly dataKey: Uint8Array;
  readonly identity: Identity;
  readonly end: LogEnd;
  /** Fresh for this writer. */
  readonly salt: Uint8Array;
  /** Which SQLite writes: another one must not replay this log without turning it into a snapshot. */
  readonly engine: string;
}

/**
 * Appends records to a log; one writer is one segment with a salt of its own. Once a call has rejected,
 * the writer must not be used again: what reached the disk is not known.
 */
export class LogWriter {
  readonly #options: LogWriterOptions;
  readonly #head: Uint8Array;
  readonly #frameKey: Uint8Array;
  readonly #key: Uint8Array;
  #end: LogEnd;
  #counter = 0;
  #begun = false;

  constructor(options: LogWriterOptions) {
    this.#options = options;
    this.#head = preamble('log', options.identity);
    this.#frameKey = frameKey(options.dataKey, options.identity);
    this.#key = segmentKey(options.dataKey, options.salt);
    this.#end = options.end;
  }

  /** The end of what is durable. */
  get end(): LogEnd {
    return this.#end;
  }

  /** Writes all records at once and fsyncs them once. */
  async append(records: readonly Uint8Array[]): Promise<void> {
    const since = this.#end.nextNumber;
    const pieces: Uint8Array[] = this.#begun ? [] : this.#segment(since);
    let before = this.#end.lastTag;
    let counter = this.#counter;
    for (const [index, record] of records.entries()) {
      const length = record.length + tagLength;
      const frame = { type: recordType, length, number: since + index, since };
      const bytes = writeFrame(frame, this.#frameKey, this.#head);
      const sealed = seal(this.#key, counter, Buffer.concat([this.#head, bytes, before]), record);
      counter += 1;
      before = tagOf(sealed);
      pieces.push(bytes, sealed);
    }
    // The counter moves on before the write: a failed attempt has used its nonces too.
    this.#counter = counter;
    const buffer = Buffer.concat(pieces);
    await writeAll(this.#options.file, buffer, this.#end.size);
    await this.#options.file.sync();
    this.#begun = true;
    this.#end = {
      size: this.#end.size + buffer.length,
      nextNumber: since + records.length,
      lastTag: before,
    };
  }

  #segment(number: number): Uint8Array[] {
    const content = Buffer.concat([this.#options.salt, new TextEncoder().encode(this.#options.engine)]);
    const frame = { type: segmentType, length: content.length + hashLength, number, since: number };
    const bytes = writeFrame(frame, this.#frameKey, this.#head);
    return [bytes, content, segmentHash(this.#frameKey, this.#head, bytes, content)];
  }

  close(): Promise<void> {
    return this.#options.file.close();
  }
}
