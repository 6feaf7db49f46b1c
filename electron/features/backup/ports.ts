import type { BackupInside, BackupView } from '#contract/backup.ts';
import type { Secret } from '#contract/store.ts';
import type { BackupFacts } from '#domain/backup/backup.ts';
import type { Clock, Events, Log, Transactions } from '../ports.ts';

/** Folders of the owner's with backups in them. */
export interface BackupDisk {
  /** Newest first. @param storeId of the store that is open, in hexadecimal; null while none is */
  list(folder: string, storeId: string | null): Promise<readonly BackupView[]>;
  /** One by its file. Throws `store.foreign-file`, `empty-file`, `newer`, `damaged`, `read-failed`. */
  at(path: string, storeId: string | null): Promise<BackupView>;
  /** Makes the folder where it is missing. Throws `store.folder` when nothing can be written there. */
  check(folder: string): Promise<void>;
  remove(path: string): Promise<void>;
}

/** The open store, as backups know it. */
export interface BackupSource {
  readonly storeId: string;
  /** Writes everything that is durable now as one file. Throws `store.disk-full`, `store.not-writable`, `store.damaged`. */
  backUp(
    target: { readonly folder: string; readonly name: string },
    facts: BackupFacts,
  ): Promise<{ readonly path: string; readonly bytes: number; readonly missing: number }>;
}

/** What the owner decided about backups, and the last one. */
export interface KeptPlan {
  readonly folder: string | null;
  readonly daily: boolean;
  readonly keepDays: number;
  readonly last: { readonly path: string; readonly madeAt: number; readonly bytes: number } | null;
  /** No reminder before this time. */
  readonly laterUntil: number;
}

export interface BackupPlanTable {
  get(): KeptPlan;
  put(plan: KeptPlan): void;
  /** People that a loss would concern. */
  people(): number;
}

export interface BackupPorts {
  readonly store: Transactions;
  readonly clock: Clock;
  readonly events: Events;
  readonly log: Log;
  readonly source: BackupSource;
  readonly disk: BackupDisk;
  readonly plan: BackupPlanTable;
  readonly organisationName: () => string;
}

/** A backup that was opened: all of it is checked, and nothing of it written yet. */
export interface BackupInHand {
  readonly storeId: string;
  readonly inside: Omit<BackupInside, 'replaces'>;
  /**
   * Puts it in the place of the closed store of a folder, which is kept aside, or into a folder that is made.
   * Throws `store.in-use`, `store.disk-full`, `store.not-writable`; a crash leaves the former store or this one.
   */
  putInto(folder: string): Promise<void>;
}

export interface BackupFiles {
  /**
   * Opens a backup by what opened the store when it was made, or (null) by the key of the store that is open.
   * Throws `store.wrong-passphrase` and the like, `store.damaged`, `store.foreign-file`, `store.empty-file`, `store.newer`.
   */
  open(path: string, secret: Secret | null): Promise<BackupInHand>;
}
