import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Clock, Randomness } from '#electron/features/ports.ts';
import { Refusal } from '#electron/features/refuse.ts';
import { writeFailed } from './faults.ts';
import type { Files, OpenFile } from './files.ts';
import { systemCode, writeAll } from './files.ts';
import { lockName } from './folder/names.ts';

const holder = z.strictObject({
  pid: z.number().int().positive(),
  host: z.string().max(300),
  since: z.number(),
  /** When that process started, as the system counts it; empty where the system does not say. */
  started: z.string().max(40),
  token: z.string().max(64),
});
type Holder = z.output<typeof holder>;

/** A holder touches its lock this often; one on another computer that was silent for `silence` is gone. */
const touchEvery = 60_000;
const silence = 300_000;
/** A lock file that is still empty after this was left by a crash. */
const unfinished = 1_000;

/** Locks this process let go of on a disk that did not take it: they lie there, and mean nothing. */
const givenUp = new Set<string>();

export interface StoreLock {
  /** Whether a lock was left behind by a process that ended without letting go. */
  readonly recovered: boolean;
  /** Throws `store.in-use` when somebody else has taken the store since. */
  check(): Promise<void>;
  /** Never rejects. */
  release(): Promise<void>;
}

/** Takes the store for this process alone. Throws `store.in-use`, `store.not-writable`, `store.disk-full`. */
export async function takeLock(
  files: Files,
  folder: string,
  clock: Clock,
  randomness: Randomness,
): Promise<StoreLock> {
  const path = `${folder}/${lockName}`;
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    since: clock.now(),
    started: startOf(process.pid),
    token: Buffer.from(randomness.bytes(16)).toString('hex'),
  };
  let recovered = false;
  while (!(await writeLock(files, path, mine))) {
    const other = await readFinished(files, path);
    if (other !== null && (await isAlive(files, path, other, mine))) throw inUse(other);
    recovered = true;
    await removeStale(files, path, mine.token);
  }
  const beat = setInterval(() => void files.touch(path).catch(() => undefined), touchEvery);
  beat.unref();
  const check = async () => {
    const now = await readLock(files, path);
    if (now?.token !== mine.token) throw inUse(now ?? { host: '', since: 0 });
  };
  return {
    recovered,
    check,
    release: async () => {
      clearInterval(beat);
      // Another's lock is not ours to remove.
      const stillMine = (await readLock(files, path))?.token === mine.token;
      if (stillMine) await files.remove(path).catch(() => givenUp.add(mine.token));
    },
  };
}

function inUse({ host, since }: Pick<Holder, 'host' | 'since'>): Refusal {
  return new Refusal({ code: 'store.in-use', params: { holder: host, since } });
}

/**
 * Puts a stale lock away. Of two processes that find the same one, the slower may take the quicker one's
 * new lock: `check` then stops the quicker before it writes.
 */
async function removeStale(files: Files, path: string, token: string): Promise<void> {
  const aside = `${path}.${token}`;
  try {
    await files.rename(path, aside);
    await files.remove(aside);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw writeFailed(error);
  }
}

/** False when there is a lock already. */
async function writeLock(files: Files, path: string, mine: Holder): Promise<boolean> {
  let file: OpenFile;
  try {
    file = await files.create(path, true);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw writeFailed(error);
  }
  try {
    await writeAll(file, new TextEncoder().encode(JSON.stringify(mine)), 0);
    await file.close();
    return true;
  } catch (error) {
    await file.close().catch(() => undefined);
    await files.remove(path).catch(() => undefined);
    throw writeFailed(error);
  }
}

/** Null when it was never written to the end; one that is being written gets a second for it. */
async function readFinished(files: Files, path: string): Promise<Holder | null> {
  for (let tries = 0; tries < 20; tries += 1) {
    const found = await readLock(files, path);
    if (found !== null) return found;
    const touched = await files.touchedAt(path).catch(() => 0);
    if (Date.now() - touched > unfinished) return null;
    await pause(50);
  }
  return null;
}

/** Null when there is none or it is not whole. */
async function readLock(files: Files, path: string): Promise<Holder | null> {
  try {
    return holder.parse(JSON.parse(Buffer.from(await files.read(path)).toString('utf8')));
  } catch {
    return null;
  }
}

async function isAlive(files: Files, path: string, other: Holder, mine: Holder): Promise<boolean> {
  if (givenUp.has(other.token)) return false;
  if (other.host !== mine.host) {
    const touched = await files.touchedAt(path).catch(() => 0);
    return Date.now() - touched < silence;
  }
  const runs = processRuns(other.pid);
  // A number may have been given to another process since, above all after a restart.
  return runs && (other.started === '' || other.started === startOf(other.pid));
}

function processRuns(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

/** Field 22 of /proc/PID/stat, counted behind the command name in brackets; with the boot it names one process. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    return `${ticks}@${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').slice(0, 8)}`;
  } catch {
    return '';
  }
}
