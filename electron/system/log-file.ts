import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock, Log } from '#electron/features/ports.ts';

/** When the log is put aside for a new one; one older one is kept. */
const mostBytes = 1024 * 1024;
const longestValue = 2000;

/**
 * The program's log: one JSON line per note (RFC 8259), readable by the owner alone. A log that cannot be written is
 * no reason to stop, so it stays silent then.
 */
export function logFile(path: string, clock: Clock): Log {
  let size = sizeOf(path);
  return {
    note: (event, details = {}) => {
      const line = `${JSON.stringify({ at: new Date(clock.now()).toISOString(), event, ...shortened(details) })}\n`;
      try {
        if (size > mostBytes) {
          renameSync(path, `${path}.1`);
          size = 0;
        }
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        appendFileSync(path, line, { mode: 0o600 });
        size += Buffer.byteLength(line);
      } catch {
        size = sizeOf(path);
      }
    },
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function shortened(details: Readonly<Record<string, string | number | boolean>>) {
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.slice(0, longestValue) : value,
    ]),
  );
}
