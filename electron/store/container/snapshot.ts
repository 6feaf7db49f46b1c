import { damaged } from '../faults.ts';
import type { Files } from '../files.ts';
import { writeAll } from '../files.ts';
import type { Identity } from './preamble.ts';
import { checkPreamble, preamble, preambleLength } from './preamble.ts';
import { saltLength, seal, subkey, tagLength, tagOf, unseal } from './secrecy.ts';

/**
 * A snapshot: preamble, salt, then chunks of [length (4), last (1), ciphertext, tag]. Each chunk
 * authenticates the one before; the last is marked, so that a file cut between two chunks is noticed.
 */
const chunkLength = 1 << 20;
const chunkHead = 5;
const purpose = 'snapshot';

interface SnapshotKey {
  readonly dataKey: Uint8Array;
  readonly identity: Identity;
}

/** The bytes of a snapshot, piece by piece; returns its last tag, which the log's first record authenticates. */
export function* snapshotBytes(
  { dataKey, identity }: SnapshotKey,
  salt: Uint8Array,
  database: Uint8Array,
): Generator<Uint8Array, Uint8Array> {
  const head = preamble('snapshot', identity);
  const key = subkey(dataKey, salt, purpose);
  yield Buffer.concat([head, salt]);
  let before: Uint8Array = head;
  const count = Math.max(1, Math.ceil(database.length / chunkLength));
  for (let index = 0; index < count; index += 1) {
    const plain = database.subarray(index * chunkLength, (index + 1) * chunkLength);
    const frame = chunkFrame(plain.length, index === count - 1);
    const sealed = seal(key, index, Buffer.concat([frame, before, head]), plain);
    yield Buffer.concat([frame, sealed]);
    before = tagOf(sealed);
  }
  return before;
}

/** Writes and fsyncs a snapshot under `path`; answers its last tag. */
export async function writeSnapshot(
  files: Files,
  path: string,
  key: SnapshotKey,
  salt: Uint8Array,
  database: Uint8Array,
): Promise<Uint8Array> {
  const pieces = snapshotBytes(key, salt, database);
  const file = await files.create(path, false);
  try {
    let position = 0;
    let piece = pieces.next();
    while (piece.done !== true) {
      await writeAll(file, piece.value, position);
      position += piece.value.length;
      piece = pieces.next();
    }
    await file.sync();
    return piece.value;
  } finally {
    await file.close();
  }
}

function chunkFrame(length: number, last: boolean): Uint8Array {
  const frame = new Uint8Array(chunkHead);
  new DataView(frame.buffer).setUint32(0, length);
  frame[4] = last ? 1 : 0;
  return frame;
}

/** The database a snapshot holds, and its last tag. Throws `store.damaged`, `empty-file`, `foreign-file`, `newer`. */
export function readSnapshot(
  bytes: Uint8Array,
  { dataKey, identity }: SnapshotKey,
): { readonly database: Uint8Array; readonly lastTag: Uint8Array } {
  checkPreamble(bytes, 'snapshot', identity);
  const head = bytes.subarray(0, preambleLength);
  const key = subkey(dataKey, bytes.subarray(preambleLength, preambleLength + saltLength), purpose);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Uint8Array[] = [];
  let position = preambleLength + saltLength;
  let before = head;
  for (;;) {
    if (position + chunkHead > bytes.length) throw damaged('snapshot');
    const frame = bytes.subarray(position, position + chunkHead);
    const end = position + chunkHead + view.getUint32(position) + tagLength;
    if (end > bytes.length) throw damaged('snapshot');
    const sealed = bytes.subarray(position + chunkHead, end);
    const plain = unseal(key, chunks.length, Buffer.concat([frame, before, head]), sealed);
    if (plain === null) throw damaged('snapshot');
    chunks.push(plain);
    before = tagOf(sealed);
    position = end;
    if (frame[4] === 1) break;
  }
  if (position !== bytes.length) throw damaged('snapshot');
  return { database: Buffer.concat(chunks), lastTag: before };
}
