import type { LogEnd, LogWriter } from '../container/log-write.ts';
import { writeFailed } from '../faults.ts';
import type { StoreLock } from '../lock.ts';
import type { MemoryDatabase } from '../sql/memory-database.ts';
import type { StorePlace } from './generation.ts';
import {
  beginGeneration,
  continueLog,
  cutLog,
  dropOldGenerations,
  loadGeneration,
  retractGeneration,
} from './generation.ts';

/** A log grows to this many bytes, or to the size of its snapshot, before a new generation is begun. */
const usualLogLimit = 32 * 1024 * 1024;
const growthBeforeRetry = 4 * 1024 * 1024;

/**
 * The files of the newest generation: appends records, begins new generations, and after a failure rebuilds
 * what is durable. Calls must not overlap.
 */
export class Journal {
  readonly #place: StorePlace;
  readonly #lock: StoreLock;
  readonly #engine: string;
  #generation: number;
  #end: LogEnd;
  #snapshotSize: number;
  #writer: LogWriter | null = null;
  /** After a snapshot that failed, the log grows by some more before the next try. */
  #notBefore = 0;

  constructor(
    place: StorePlace,
    lock: StoreLock,
    from: { generation: number; end: LogEnd; engine: string; snapshotSize: number },
  ) {
    this.#place = place;
    this.#lock = lock;
    this.#engine = from.engine;
    this.#generation = from.generation;
    this.#end = from.end;
    this.#snapshotSize = from.snapshotSize;
  }

  get generation(): number {
    return this.#generation;
  }

  get logSize(): number {
    return this.#end.size;
  }

  get hasRecords(): boolean {
    return this.#end.nextNumber > 0;
  }

  get wantsSnapshot(): boolean {
    return this.#end.size > Math.max(usualLogLimit, this.#snapshotSize, this.#notBefore);
  }

  /** Resolves once all records are durable. After a rejection only `reload` may be called. */
  async append(records: readonly Uint8Array[]): Promise<void> {
    await this.#lock.check();
    this.#writer ??= await continueLog(this.#place, this.#generation, this.#end, this.#engine);
    await this.#writer.append(records);
    this.#end = this.#writer.end;
  }

  /**
   * Begins the next generation with these bytes. When it rejects, the log goes on as before; when even
   * that cannot be made sure, it rejects with an `UnsureError` and only `reload` may be called.
   */
  async begin(database: Uint8Array): Promise<void> {
    const next = this.#generation + 1;
    await this.#lock.check();
    try {
      this.#end = await beginGeneration(this.#place, next, database);
    } catch (error) {
      this.#notBefore = this.#end.size + growthBeforeRetry;
      await retractGeneration(this.#place, next).catch((cause: unknown) => {
        throw new UnsureError(cause);
      });
      throw writeFailed(error);
    }
    this.#generation = next;
    this.#snapshotSize = database.length;
    await this.#dropWriter();
    await dropOldGenerations(this.#place, next).catch(() => undefined);
  }

  /**
   * After a failed write: what is known to be durable, read from the disk again. The rest is cut off by
   * `makeWritable`, which rejects for as long as the disk does not take it.
   */
  async reload(): Promise<MemoryDatabase> {
    await this.#dropWriter();
    return (await loadGeneration(this.#place, this.#generation, this.#end.size)).memory;
  }

  async makeWritable(): Promise<void> {
    await this.#lock.check();
    await retractGeneration(this.#place, this.#generation + 1);
    await cutLog(this.#place, this.#generation, this.#end);
  }

  async close(): Promise<void> {
    await this.#dropWriter();
    await this.#lock.release();
  }

  async #dropWriter(): Promise<void> {
    const writer = this.#writer;
    this.#writer = null;
    await writer?.close().catch(() => undefined);
  }
}

/** Neither the new generation nor its absence is certain to be on the disk. */
export class UnsureError extends Error {
  constructor(cause: unknown) {
    super('a new generation could not be taken back', { cause });
    this.name = 'UnsureError';
  }
}
