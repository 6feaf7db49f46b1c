import type { NextProtection } from '#contract/store.ts';
import type { BackupFacts } from '#domain/backup/backup.ts';
import type { OpenedBackup } from '../backup/read-backup.ts';
import type { BackupTarget, WrittenBackup } from '../backup/write-backup.ts';
import type { NewRecoveryKey } from '../keys/protect.ts';
import type { Database } from '../database.ts';

/** The store while it is open. Callers keep this one object, whatever happens to the disk. */
export interface OpenStore extends Database {
  /** The name of the key slot that opened it. */
  readonly operator: string;
  readonly generation: number;
  /** Whether an interrupted write was found at the end of the log and cut off. */
  readonly tornTail: boolean;
  /** Bytes on disk. */
  readonly logSize: number;
  /**
   * Resolves once everything that reads can see now is durable: a reply made from such reads may leave
   * the engine then. Rejects like `transaction`.
   */
  settled(): Promise<void>;
  /** Begins a new generation: a snapshot and an empty log. */
  snapshot(): Promise<void>;
  /** Wraps the data key anew: only this opens the store from now on. */
  protect(next: NextProtection): Promise<void>;
  /** Takes a new recovery key in the place of the former one. */
  changeRecoveryKey(next: NewRecoveryKey): Promise<void>;
  /**
   * Writes all that is durable now as one file, and answers where, its size in bytes and how many blobs the disk had
   * lost.
   * Throws `store.disk-full`, `store.not-writable`, `store.damaged`; a backup of that name from before stays then.
   */
  backUp(target: BackupTarget, facts: BackupFacts): Promise<WrittenBackup>;
  /** Opens a backup of this store by its key, which no change of password changes. Throws `store.damaged` and the like. */
  readBackup(bytes: Uint8Array): OpenedBackup;
  /** The store's random number, in hexadecimal. */
  readonly storeId: string;
  /** Writes what waits, makes a snapshot when something was logged, and lets go of the folder. */
  close(): Promise<void>;
}
