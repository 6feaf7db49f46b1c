import { z } from 'zod';
import type { BackupReason } from '#domain/backup/backup.ts';
import { command, nothing, query } from './define.ts';
import type { Fault } from './faults.ts';
import { secret } from './store.ts';

/** A backup as everybody sees it who sees its file. */
export interface BackupView {
  readonly path: string;
  readonly madeAt: number;
  readonly reason: BackupReason;
  readonly bytes: number;
  /** Whether it is one of the store that is open. */
  readonly ours: boolean;
}

/** What is in a backup, for whoever has its key. */
export interface BackupInside {
  readonly madeAt: number;
  readonly organisation: string;
  readonly people: number;
  readonly lists: readonly { readonly name: string; readonly people: number }[];
  readonly mailings: number;
  /** When the last mailing in it was sent, or null. */
  readonly lastMailingAt: number | null;
  /** Attachments and letters that were lost when it was made. */
  readonly missing: number;
  /** Whether it takes the place of a store on this computer, which is put aside then. */
  readonly replaces: boolean;
}

export interface BackupPlan {
  /** Where backups are put; null until the owner chose. */
  readonly folder: string | null;
  readonly daily: boolean;
  readonly keepDays: number;
  readonly last: { readonly path: string; readonly madeAt: number; readonly bytes: number } | null;
  /** When the next one is due, or null while none is planned. */
  readonly nextAt: number | null;
  /** Why the last try failed; null when it did not. */
  readonly failure: { readonly at: number; readonly fault: Fault } | null;
  readonly reminder: 'first' | 'old' | null;
}

const path = z.string().min(1).max(4000);
const fromFile = z.strictObject({
  path,
  /** Null: the store that is open is the same, and its key opens the backup. */
  secret: secret.nullable(),
});

export const backup = {
  'backup.plan': query(nothing).returns<BackupPlan>(),
  'backup.save-plan': command(
    z.strictObject({
      folder: path.nullable(),
      daily: z.boolean(),
      keepDays: z.number().int().min(7).max(3650),
    }),
  ).returns<null>(),
  /** Makes one now, into the folder of the plan or into another. */
  'backup.now': command(z.strictObject({ folder: path.nullable() })).returns<BackupView>(),
  /** Not to be reminded for a month. */
  'backup.later': command(nothing).returns<null>(),
  /** The backups in a folder, newest first. */
  'backup.in-folder': query(z.strictObject({ folder: path }), { whileLocked: true }).returns<
    readonly BackupView[]
  >(),
  /** One backup, by its file. */
  'backup.at': query(z.strictObject({ path }), { whileLocked: true }).returns<BackupView>(),
  /** Opens a backup to look inside; nothing is replaced. */
  'backup.look': command(fromFile, { whileLocked: true }).returns<BackupInside>(),
  /** Puts a backup in the place of its store, which is kept aside, or makes a new place for it; then opens it. */
  'backup.restore': command(fromFile, { whileLocked: true }).returns<null>(),
};
