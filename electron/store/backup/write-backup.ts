import { saltLength } from '../container/secrecy.ts';
import { snapshotBytes } from '../container/snapshot.ts';
import { damaged, writeFailed } from '../faults.ts';
import { systemCode, writeAll } from '../files.ts';
import { blobsName, keysName } from '../folder/names.ts';
import type { StorePlace } from '../live/generation.ts';
import type { BackupFacts } from '#domain/backup/backup.ts';
import type { BackupIndex } from './backup-index.ts';
import { backupHead, partHash } from './backup-index.ts';
import { readBackup } from './read-backup.ts';

/** The store at one moment: its database as bytes, the generation that holds it, and the blobs its rows name. */
export interface StoreCopy {
  readonly database: Uint8Array;
  readonly generation: number;
  readonly blobs: ReadonlySet<string>;
}

/** Where a backup comes to lie; a file of that name is replaced. */
export interface BackupTarget {
  readonly folder: string;
  readonly name: string;
}

export interface WrittenBackup {
  readonly path: string;
  readonly bytes: number;
  /** Blobs that rows name but the disk had lost. */
  readonly missing: number;
}

interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes a backup as a new file, and reads it back before it gets its name: what lies there under that name opens.
 * Throws `store.disk-full`, `store.not-writable`, `store.damaged`.
 */
export async function writeBackup(
  place: StorePlace,
  copy: StoreCopy,
  target: BackupTarget,
  facts: BackupFacts,
): Promise<WrittenBackup> {
  const { files, dataKey, storeId } = place;
  const identity = { storeId, generation: copy.generation };
  const path = `${target.folder}/${target.name}`;
  const temporary = `${path}.new`;
  const { parts, missing } = await partsOf(place, copy);
  const index: BackupIndex = {
    ...facts,
    missing,
    parts: parts.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: partHash(bytes) })),
  };
  const pieces = [backupHead(identity, dataKey, index), ...parts.map(({ bytes }) => bytes)];
  try {
    const file = await files.create(temporary, false);
    let position = 0;
    try {
      for (const piece of pieces) {
        await writeAll(file, piece, position);
        position += piece.length;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    const written = readBackup(await files.read(temporary), dataKey);
    if (!Buffer.from(written.database).equals(copy.database)) throw damaged('backup');
    await files.rename(temporary, path);
    await files.syncFolder(target.folder);
    return { path, bytes: position, missing };
  } catch (error) {
    await files.remove(temporary).catch(() => undefined);
    throw writeFailed(error);
  }
}

async function partsOf(
  { files, folder, dataKey, storeId, randomness }: StorePlace,
  { database, generation, blobs }: StoreCopy,
): Promise<{ readonly parts: readonly Part[]; readonly missing: number }> {
  const key = { dataKey, identity: { storeId, generation } };
  const snapshot = Buffer.concat([...snapshotBytes(key, randomness.bytes(saltLength), database)]);
  const parts: Part[] = [
    { name: keysName, bytes: await files.read(`${folder}/${keysName}`) },
    { name: 'snapshot', bytes: snapshot },
  ];
  let missing = 0;
  for (const blob of blobs) {
    const bytes = await files.read(`${folder}/${blobsName}/${blob}`).catch((error: unknown) => {
      // One lost attachment must not keep everything else from being backed up.
      if (systemCode(error) === 'ENOENT') return null;
      throw error;
    });
    if (bytes === null) missing += 1;
    else parts.push({ name: `${blobsName}/${blob}`, bytes });
  }
  return { parts, missing };
}
