import type { Randomness } from '#electron/features/ports.ts';
import type { LogReading } from '../container/log-read.ts';
import { readLog } from '../container/log-read.ts';
import type { LogEnd } from '../container/log-write.ts';
import { LogWriter } from '../container/log-write.ts';
import type { Identity } from '../container/preamble.ts';
import { preamble, preambleLength } from '../container/preamble.ts';
import { saltLength } from '../container/secrecy.ts';
import { readSnapshot, writeSnapshot } from '../container/snapshot.ts';
import type { LoggedStatement } from '../container/statements.ts';
import { damaged, readFailed } from '../faults.ts';
import type { Files } from '../files.ts';
import { systemCode, writeAll } from '../files.ts';
import { generationsAmong, logName, snapshotName } from '../folder/names.ts';
import { loadSqlJs } from '../sql/load-sql-js.ts';
import { MemoryDatabase } from '../sql/memory-database.ts';

/** Where a store lies and what it is encrypted with. */
export interface StorePlace {
  readonly files: Files;
  readonly folder: string;
  readonly dataKey: Uint8Array;
  readonly storeId: Uint8Array;
  readonly randomness: Randomness;
}

export interface LoadedGeneration extends LogReading {
  readonly memory: MemoryDatabase;
  /** Bytes of the snapshot. */
  readonly snapshotSize: number;
}

async function readPart(place: StorePlace, name: string, part: 'snapshot' | 'log'): Promise<Uint8Array> {
  try {
    return await place.files.read(`${place.folder}/${name}`);
  } catch (error) {
    // A file that should be there and is not is damage, never a new beginning.
    throw systemCode(error) === 'ENOENT' ? damaged(part, error) : readFailed(error);
  }
}

/** Runs logged statements again; a count that differs means the log does not belong to these rows. */
function replay(memory: MemoryDatabase, statements: readonly LoggedStatement[]): void {
  for (const { sql, parameters, changed } of statements) {
    if (memory.run(sql, parameters).changed !== changed) throw damaged('log');
  }
}

/**
 * A generation rebuilt from its snapshot and log. `upTo` leaves out what lies behind that size of the log:
 * bytes that were written but never known to be durable.
 */
export async function loadGeneration(
  place: StorePlace,
  generation: number,
  upTo = Number.POSITIVE_INFINITY,
): Promise<LoadedGeneration> {
  const { dataKey, storeId } = place;
  const identity: Identity = { storeId, generation };
  const snapshotBytes = await readPart(place, snapshotName(generation), 'snapshot');
  const { database, lastTag } = readSnapshot(snapshotBytes, { dataKey, identity });
  const log = (await readPart(place, logName(generation), 'log')).subarray(0, upTo);
  const memory = new MemoryDatabase(await loadSqlJs(), database);
  try {
    memory.command('BEGIN');
    const apply = (statements: readonly LoggedStatement[]) => replay(memory, statements);
    const reading = readLog(log, { dataKey, identity, snapshotTag: lastTag, apply });
    memory.command('COMMIT');
    return { ...reading, memory, snapshotSize: snapshotBytes.length };
  } catch (error) {
    memory.close();
    throw error;
  }
}

/** Cuts off what lies behind the end of the log, durably. */
export async function cutLog(place: StorePlace, generation: number, end: LogEnd): Promise<void> {
  const file = await place.files.edit(`${place.folder}/${logName(generation)}`);
  try {
    await file.truncate(end.size);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A writer that continues the log under a salt of its own. */
export async function continueLog(
  place: StorePlace,
  generation: number,
  end: LogEnd,
  engine: string,
): Promise<LogWriter> {
  const { dataKey, storeId, randomness } = place;
  const file = await place.files.edit(`${place.folder}/${logName(generation)}`);
  const salt = randomness.bytes(saltLength);
  return new LogWriter({ file, dataKey, identity: { storeId, generation }, end, salt, engine });
}

/**
 * Makes a new generation of these bytes: snapshot under a temporary name, its empty log, then the rename
 * that makes it the newest. After a failure `retractGeneration` must succeed before the former is continued.
 */
export async function beginGeneration(
  place: StorePlace,
  generation: number,
  database: Uint8Array,
): Promise<LogEnd> {
  const { files, folder, dataKey, storeId } = place;
  const identity: Identity = { storeId, generation };
  const temporary = `${folder}/${snapshotName(generation)}.new`;
  const salt = place.randomness.bytes(saltLength);
  const lastTag = await writeSnapshot(files, temporary, { dataKey, identity }, salt, database);
  const written = readSnapshot(await files.read(temporary), { dataKey, identity });
  if (!Buffer.from(database).equals(written.database)) throw damaged('snapshot');
  const log = await files.create(`${folder}/${logName(generation)}`, false);
  try {
    await writeAll(log, preamble('log', identity), 0);
    await log.sync();
  } finally {
    await log.close();
  }
  await files.rename(temporary, `${folder}/${snapshotName(generation)}`);
  await files.syncFolder(folder);
  return { size: preambleLength, nextNumber: 0, lastTag };
}

/** Takes back a generation whose making failed, whatever of it lies there. */
export async function retractGeneration(place: StorePlace, generation: number): Promise<void> {
  const { files, folder } = place;
  await files.remove(`${folder}/${snapshotName(generation)}`);
  await files.remove(`${folder}/${snapshotName(generation)}.new`);
  await files.remove(`${folder}/${logName(generation)}`);
  await files.syncFolder(folder);
}

/** Removes generations before the last two. */
export async function dropOldGenerations(place: StorePlace, newest: number): Promise<void> {
  for (const { number } of generationsAmong(await place.files.list(place.folder))) {
    if (number < newest - 1) {
      await place.files.remove(`${place.folder}/${snapshotName(number)}`);
      await place.files.remove(`${place.folder}/${logName(number)}`);
    }
  }
}
