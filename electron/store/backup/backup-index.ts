import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Identity } from '../container/preamble.ts';
import { preamble, preambleLength, readPreamble } from '../container/preamble.ts';
import { keyedHash, subkey } from '../container/secrecy.ts';
import { damaged } from '../faults.ts';
import { backupReasons } from '#domain/backup/backup.ts';
import { sameBytes } from '#domain/identity/same-bytes.ts';

/**
 * A backup is one file that opens on every system:
 *
 *     preamble (48) | length of the index (4, big-endian) | index (JSON) | keyed hash of all before (32) | parts
 *
 * The parts lie behind each other as the index names them: the key slots, a snapshot, and the blobs its rows name.
 * Each is encrypted by itself; their hashes in the index bind them to this backup. Without a key the index tells when
 * the backup was made and how big its parts are, and nothing about people.
 */
const partName = z.string().regex(/^(keys\.json|snapshot|blobs\/[0-9a-f]{64})$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const index = z.strictObject({
  /** Milliseconds since 1970. */
  madeAt: z.number().int().min(0).max(8.64e15),
  reason: z.enum(backupReasons),
  /** Blobs that rows name but the disk had lost, so that they are missing here too. */
  missing: z.number().int().min(0),
  parts: z
    .array(z.strictObject({ name: partName, bytes: z.number().int().min(0), sha256: hash }))
    .min(2)
    .max(200_000),
});
export type BackupIndex = z.output<typeof index>;

const macLength = 32;
const mostIndexBytes = 64 * 1024 * 1024;
const lengthBytes = 4;

/** How the index knows a part. */
export function partHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** All that precedes the parts. */
export function backupHead(identity: Identity, dataKey: Uint8Array, content: BackupIndex): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(content));
  const length = new Uint8Array(lengthBytes);
  new DataView(length.buffer).setUint32(0, text.length);
  const head = Buffer.concat([preamble('backup', identity), length, text]);
  return Buffer.concat([head, macOf(identity, dataKey, head)]);
}

function macOf({ storeId }: Identity, dataKey: Uint8Array, head: Uint8Array): Uint8Array {
  return keyedHash(subkey(dataKey, storeId, 'backup'), head);
}

export interface BackupHead {
  readonly identity: Identity;
  readonly index: BackupIndex;
  /** Where the parts begin, in bytes. */
  readonly start: number;
  /** Throws `store.damaged` when the index was changed by someone without the data key. */
  check(dataKey: Uint8Array): void;
}

/** How many bytes of a file hold its head, once its first 52 are there. Throws what `readPreamble` throws. */
export function backupHeadLength(beginning: Uint8Array): number {
  readPreamble(beginning, 'backup');
  if (beginning.length < preambleLength + lengthBytes) throw damaged('backup');
  const view = new DataView(beginning.buffer, beginning.byteOffset, beginning.byteLength);
  const length = view.getUint32(preambleLength);
  if (length > mostIndexBytes) throw damaged('backup');
  return preambleLength + lengthBytes + length + macLength;
}

/** Bytes that `backupHeadLength` wants to see. */
export const backupBeginning = preambleLength + lengthBytes;

/** Reads the head without a key. Throws `store.empty-file`, `foreign-file`, `newer`, `damaged`. */
export function readBackupHead(bytes: Uint8Array): BackupHead {
  const identity = readPreamble(bytes, 'backup');
  const start = backupHeadLength(bytes);
  if (bytes.length < start) throw damaged('backup');
  const head = bytes.subarray(0, start - macLength);
  const parsed = index.safeParse(jsonOf(head.subarray(backupBeginning)));
  if (!parsed.success) throw damaged('backup', parsed.error);
  const mac = bytes.subarray(start - macLength, start);
  return {
    identity,
    index: parsed.data,
    start,
    check: (dataKey) => {
      if (!sameBytes(macOf(identity, dataKey, head), mac)) throw damaged('backup');
    },
  };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
