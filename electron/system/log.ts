import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Clock, Log } from '#electron/features/ports.ts';

const mostBytes = 1024 * 1024;
/** Lines kept waiting while the disk does not take them; later ones are dropped. */
const mostWaiting = 1000;

const eventName = /^[a-z0-9][a-z0-9.-]{0,79}$/;
/** A code, a version, an id: no space, no @, too short for a sentence. */
const harmless = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;
const leftOut = '(left out)';

export interface FileLog extends Log {
  /** Resolves when all lines so far are written, or could not be. */
  flush(): Promise<void>;
}

/** One line of JSON. Only what looks like a code, a number or a truth value gets in: names, addresses and texts cannot. */
export function logLine(
  at: number,
  event: string,
  details: Readonly<Record<string, string | number | boolean>> = {},
): string {
  const kept = Object.entries(details).map(([key, value]) => [
    harmless.test(key) ? key : leftOut,
    typeof value === 'string' && !harmless.test(value) ? leftOut : value,
  ]);
  const name = eventName.test(event) ? event : leftOut;
  return `${JSON.stringify({ at: new Date(at).toISOString(), event: name, ...Object.fromEntries(kept) })}\n`;
}

/** A log file of at most 1 MB, with the one before it as `<path>.1`. It never fails its caller. */
export function fileLog(path: string, clock: Clock): FileLog {
  let waiting: string[] = [];
  let writing: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    const lines = waiting.join('');
    waiting = [];
    if (lines === '') return;
    const size = await stat(path).then(
      (found) => found.size,
      () => 0,
    );
    if (size + lines.length > mostBytes && size > 0) await rename(path, `${path}.1`);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await appendFile(path, lines, { mode: 0o600 });
  }

  return {
    note(event, details) {
      if (waiting.length >= mostWaiting) return;
      waiting.push(logLine(clock.now(), event, details));
      // A full or read-only disk must not stop what is being logged.
      writing = writing.then(write).catch(() => undefined);
    },
    flush: () => writing,
  };
}
