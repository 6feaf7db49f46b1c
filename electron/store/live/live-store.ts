import type { NextProtection } from '#contract/store.ts';
import type { Log } from '#electron/features/ports.ts';
import { Refusal } from '#electron/features/refuse.ts';
import type { StoreCopy } from '../backup/write-backup.ts';
import { encodeStatements } from '../container/statements.ts';
import type { LoggedStatement } from '../container/statements.ts';
import type { Blobs, Row, SqlValue } from '../database.ts';
import { readFailed, writeFailed } from '../faults.ts';
import type { MemoryDatabase } from '../sql/memory-database.ts';
import { namedBlobs } from '../tables/blob-names.ts';
import type { Journal } from './journal.ts';
import { UnsureError } from './journal.ts';
import type { NewRecoveryKey } from '../keys/protect.ts';
import type { OpenStore } from './open-store.ts';

interface Waiting {
  /** Null waits only for what was queued before it. */
  readonly record: Uint8Array | null;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

export interface LiveStoreParts {
  readonly memory: MemoryDatabase;
  readonly journal: Journal;
  readonly blobs: Blobs;
  readonly log: Log;
  readonly operator: string;
  readonly storeId: string;
  readonly tornTail: boolean;
  readonly protect: (next: NextProtection) => Promise<void>;
  readonly changeRecoveryKey: (next: NewRecoveryKey) => Promise<void>;
  readonly readBackup: OpenStore['readBackup'];
  readonly backUp: (
    copy: StoreCopy,
    ...how: Parameters<OpenStore['backUp']>
  ) => ReturnType<OpenStore['backUp']>;
}

/**
 * Transactions run at once in memory and queue their record; one write and one fsync carry all that queued
 * meanwhile (group commit). A failed write drops memory and queue, and everything is read from disk again.
 */
export class LiveStore implements OpenStore {
  readonly #parts: LiveStoreParts;
  readonly blobs: Blobs;
  /** Null while it is being rebuilt or could not be. */
  #memory: MemoryDatabase | null;
  /** Why there is no memory. */
  #unreadable: unknown = new Refusal({ code: 'store.read-failed', params: {} });
  #writable = true;
  #closed = false;
  #statements: LoggedStatement[] | null = null;
  #queue: Waiting[] = [];
  #flushPlanned = false;
  /** Records that are being written and fsynced. */
  #inFlight = 0;
  /** The disk is used by one at a time: flush, snapshot, rebuild. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: LiveStoreParts) {
    this.#parts = parts;
    this.#memory = parts.memory;
    this.blobs = parts.blobs;
  }

  get operator(): string {
    return this.#parts.operator;
  }

  get storeId(): string {
    return this.#parts.storeId;
  }

  get tornTail(): boolean {
    return this.#parts.tornTail;
  }

  get generation(): number {
    return this.#parts.journal.generation;
  }

  get logSize(): number {
    return this.#parts.journal.logSize;
  }

  #open(): MemoryDatabase {
    if (this.#closed) throw new Error('the store is closed');
    if (this.#memory === null) throw this.#unreadable;
    return this.#memory;
  }

  all(sql: string, parameters: readonly SqlValue[] = []): Row[] {
    return this.#open().all(sql, parameters);
  }

  one(sql: string, parameters: readonly SqlValue[] = []): Row | undefined {
    return this.#open().all(sql, parameters)[0];
  }

  run(sql: string, parameters: readonly SqlValue[] = []): { changes: number; lastId: number } {
    if (this.#statements === null) throw new Error('writes belong into a transaction');
    const { changes, changed, lastId } = this.#open().run(sql, parameters);
    // Copied, because the caller may go on using its array or bytes before the record is written.
    const kept = parameters.map((value) => (value instanceof Uint8Array ? new Uint8Array(value) : value));
    this.#statements.push({ sql, parameters: kept, changed });
    return { changes, lastId };
  }

  attempt<T>(work: () => T): T {
    const statements = this.#statements;
    if (statements === null) throw new Error('an attempt belongs into a transaction');
    const memory = this.#open();
    const before = statements.length;
    memory.command('SAVEPOINT attempt');
    try {
      return work();
    } catch (error) {
      memory.command('ROLLBACK TO attempt');
      statements.length = before;
      throw error;
    } finally {
      memory.command('RELEASE attempt');
    }
  }

  async transaction<T>(work: () => T): Promise<T> {
    if (this.#statements !== null) throw new Error('a transaction must not be nested');
    if (!this.#writable) await this.#inTurn(() => this.#recover());
    const { result, statements } = this.#perform(work);
    await this.#durable(statements.length === 0 ? null : encodeStatements(statements));
    return result;
  }

  #perform<T>(work: () => T): { result: T; statements: readonly LoggedStatement[] } {
    const memory = this.#open();
    const statements: LoggedStatement[] = [];
    memory.command('BEGIN');
    this.#statements = statements;
    try {
      const result = work();
      if (result instanceof Promise) throw new Error('work inside a transaction must be synchronous');
      memory.command('COMMIT');
      return { result, statements };
    } catch (error) {
      memory.command('ROLLBACK');
      throw error;
    } finally {
      this.#statements = null;
    }
  }

  settled(): Promise<void> {
    return this.#durable(null);
  }

  #durable(record: Uint8Array | null): Promise<void> {
    if (record === null && this.#queue.length === 0 && this.#inFlight === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#queue.push({ record, resolve, reject });
      if (this.#flushPlanned) return;
      this.#flushPlanned = true;
      void this.#inTurn(async () => {
        this.#flushPlanned = false;
        await this.#flush();
        if (this.#writable && this.#parts.journal.wantsSnapshot) await this.#begin().catch(() => undefined);
      });
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  /** Writes what is queued. Never rejects: those who wait are told. */
  async #flush(): Promise<void> {
    const taken = this.#queue;
    this.#queue = [];
    const records = taken.flatMap(({ record }) => (record === null ? [] : [record]));
    try {
      this.#inFlight = records.length;
      if (records.length > 0) await this.#parts.journal.append(records);
      this.#inFlight = 0;
      for (const { resolve } of taken) resolve();
    } catch (error) {
      this.#inFlight = 0;
      await this.#poisoned(writeFailed(error), taken);
    }
  }

  /** The poison rule: nothing unacknowledged stays, memory is read from the disk again. */
  async #poisoned(reason: unknown, taken: readonly Waiting[]): Promise<void> {
    this.#parts.log.note('store.write-failed', {
      code: reason instanceof Refusal ? reason.fault.code : 'unexpected',
    });
    const failed = [...taken, ...this.#dropMemory()];
    await this.#recover().catch(() => undefined);
    for (const { reject } of failed) reject(reason);
  }

  /** From here to the end of `#recover` nothing can be read or queued. Answers who waited. */
  #dropMemory(): Waiting[] {
    this.#writable = false;
    this.#memory?.close();
    this.#memory = null;
    const waiting = this.#queue;
    this.#queue = [];
    return waiting;
  }

  async #recover(): Promise<void> {
    if (this.#closed || this.#writable) return;
    try {
      this.#memory ??= await this.#parts.journal.reload();
    } catch (error) {
      this.#unreadable = readFailed(error);
      throw this.#unreadable;
    }
    try {
      await this.#parts.journal.makeWritable();
      this.#writable = true;
    } catch (error) {
      throw writeFailed(error);
    }
  }

  async #begin(): Promise<void> {
    while (this.#queue.length > 0) await this.#flush();
    // No transaction can come between the last flush and this line: all in memory is durable.
    const database = this.#open().export();
    try {
      await this.#parts.journal.begin(database);
    } catch (error) {
      this.#parts.log.note('store.snapshot-failed');
      const reason = writeFailed(error instanceof UnsureError ? error.cause : error);
      if (error instanceof UnsureError) await this.#poisoned(reason, []);
      throw reason;
    }
  }

  snapshot(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#recover();
      await this.#begin();
    });
  }

  protect(next: NextProtection): Promise<void> {
    return this.#parts.protect(next);
  }

  changeRecoveryKey(next: NewRecoveryKey): Promise<void> {
    return this.#parts.changeRecoveryKey(next);
  }

  readBackup(bytes: Uint8Array): ReturnType<OpenStore['readBackup']> {
    return this.#parts.readBackup(bytes);
  }

  async backUp(...how: Parameters<OpenStore['backUp']>): ReturnType<OpenStore['backUp']> {
    const copy = await this.#inTurn(async () => {
      await this.#recover();
      while (this.#queue.length > 0) await this.#flush();
      const memory = this.#open();
      return { database: memory.export(), generation: this.generation, blobs: namedBlobs(memory) };
    });
    // Outside the turn: acts go on while the backup is written.
    return this.#parts.backUp(copy, ...how);
  }

  async close(): Promise<void> {
    await this.#inTurn(async () => {
      if (this.#closed) return;
      while (this.#queue.length > 0) await this.#flush();
      // The log alone is enough: a snapshot that fails now costs only time at the next opening.
      if (this.#writable && this.#parts.journal.hasRecords) await this.#begin().catch(() => undefined);
      while (this.#queue.length > 0) await this.#flush();
      this.#closed = true;
      this.#memory?.close();
      this.#memory = null;
      await this.#parts.journal.close();
    });
  }
}
