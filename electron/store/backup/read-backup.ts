import { readSnapshot } from '../container/snapshot.ts';
import { damaged } from '../faults.ts';
import { keysName } from '../folder/names.ts';
import type { KeyFile } from '../keys/key-file.ts';
import { readKeyFile } from '../keys/key-file.ts';
import type { BackupHead } from './backup-index.ts';
import { partHash, readBackupHead } from './backup-index.ts';

/** The parts of a backup by name, each as the index says. */
type Parts = ReadonlyMap<string, Uint8Array>;

export interface OpenedBackup extends BackupHead {
  readonly parts: Parts;
  /** SQLite's bytes, decrypted. */
  readonly database: Uint8Array;
}

/** Cuts a backup into its parts and checks each against the index. Throws as `readBackupHead`. */
function partsIn(bytes: Uint8Array, { index, start }: BackupHead): Parts {
  const parts = new Map<string, Uint8Array>();
  let position = start;
  for (const { name, bytes: length, sha256 } of index.parts) {
    const part = bytes.subarray(position, position + length);
    if (part.length !== length || partHash(part) !== sha256 || parts.has(name)) throw damaged('backup');
    parts.set(name, part);
    position += length;
  }
  if (position !== bytes.length) throw damaged('backup');
  return parts;
}

/** The key slots a backup carries: what opened the store when it was made opens the backup. */
export function slotsInBackup(bytes: Uint8Array): KeyFile {
  const keys = partsIn(bytes, readBackupHead(bytes)).get(keysName);
  if (keys === undefined) throw damaged('backup');
  return readKeyFile(keys);
}

/** Opens a backup and checks all of it. Throws `store.damaged` and what `readBackupHead` throws. */
export function readBackup(bytes: Uint8Array, dataKey: Uint8Array): OpenedBackup {
  const head = readBackupHead(bytes);
  head.check(dataKey);
  const parts = partsIn(bytes, head);
  const snapshot = parts.get('snapshot');
  if (snapshot === undefined || !parts.has(keysName)) throw damaged('backup');
  const { database } = readSnapshot(snapshot, { dataKey, identity: head.identity });
  return { ...head, parts, database };
}
