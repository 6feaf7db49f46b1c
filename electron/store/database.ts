import type { Transactions } from '#electron/features/ports.ts';

/** What the typed binder lets into SQLite: safe integers, finite reals, text, bytes, null; nothing else. */
export type SqlValue = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, SqlValue>>;

/** The open database as the tables see it. Reads see uncommitted rows of the running transaction. */
export interface Database extends Transactions {
  all(sql: string, parameters?: readonly SqlValue[]): Row[];
  one(sql: string, parameters?: readonly SqlValue[]): Row | undefined;
  /** Changes rows; only inside `transaction`. The statement and its parameters become part of the log record. */
  run(sql: string, parameters?: readonly SqlValue[]): { readonly changes: number; readonly lastId: number };
  /** Runs `work` inside the running transaction; when it throws, nothing of `work` stays and the rest goes on. */
  attempt<T>(work: () => T): T;
  /** Encrypted files beside the store for what is too big for a row; written and fsynced before the row that names them. */
  readonly blobs: Blobs;
}

export interface Blobs {
  put(bytes: Uint8Array): Promise<string>;
  get(name: string): Promise<Uint8Array>;
}
