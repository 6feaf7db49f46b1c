import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Handover = z.object({ argv: z.array(z.string()), cwd: z.string(), data: z.unknown() });

/** Called in the first program with what a second one was started with. */
type OnSecond = (argv: string[], cwd: string, data: unknown) => void;

/**
 * The lock of the first program on that folder: a file with its process number. A second one lays its arguments beside
 * it and hears that it is not the first; the lock of a program that was killed counts for nothing.
 */
export function singleInstance(folder: () => string, onSecond: OnSecond) {
  let isFirst = false;
  const lock = () => join(folder(), 'double-lock');
  const handovers = () => join(folder(), 'double-handover');
  const release = () => {
    if (!isFirst) return;
    isFirst = false;
    rmSync(lock(), { force: true });
    rmSync(handovers(), { recursive: true, force: true });
  };
  const take = () => {
    for (const name of readdirSync(handovers()).filter((file) => file.endsWith('.json'))) {
      const path = join(handovers(), name);
      const { argv, cwd, data } = Handover.parse(JSON.parse(readFileSync(path, 'utf8')));
      rmSync(path);
      onSecond(argv, cwd, data);
    }
  };
  return {
    hasLock: () => isFirst,
    release,
    request: (data: unknown = {}): boolean => {
      mkdirSync(handovers(), { recursive: true });
      if (isFirst) return true;
      if (existsSync(lock()) && isAlive(Number(readFileSync(lock(), 'utf8')))) {
        const beside = join(handovers(), String(process.pid));
        writeFileSync(beside, JSON.stringify({ argv: process.argv, cwd: process.cwd(), data }));
        renameSync(beside, `${beside}.json`);
        return false;
      }
      writeFileSync(lock(), String(process.pid));
      isFirst = true;
      watch(handovers(), { persistent: false }, () => isFirst && take());
      process.once('exit', release);
      return true;
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
