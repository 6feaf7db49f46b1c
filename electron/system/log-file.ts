import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock, Log } from '#electron/features/ports.ts';

/** When the log is put aside for a new one; one older one is kept. */
const mostBytes = 1024 * 1024;

const eventName = /^[a-z0-9][a-z0-9.-]{0,79}$/;
/** A code, a version, an id: no space, no @, too short for a sentence. */
const harmless = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;
/** `perform (/home/.../perform.ts:12:3)`: of the path only the file's name is kept. */
const codePosition = /^(?:([\w.#$<>[\] ]{1,80}) \()?[^()]*?([\w.-]{1,80}:\d+:\d+)\)?$/;
const leftOut = '(left out)';

type Value = string | number | boolean;

/**
 * One line of JSON (RFC 8259). Only what looks like a code, a number, a truth value or a place in the program
 * gets in: names, addresses and texts cannot.
 */
export function logLine(time: number, event: string, details: Readonly<Record<string, Value>> = {}): string {
  const kept = Object.entries(details).map(([key, value]) => [
    harmless.test(key) ? key : leftOut,
    typeof value === 'string' ? harmlessPart(key, value) : value,
  ]);
  const name = eventName.test(event) ? event : leftOut;
  return `${JSON.stringify({ ...Object.fromEntries(kept), time: new Date(time).toISOString(), event: name })}\n`;
}

function harmlessPart(key: string, value: string): string {
  if (harmless.test(value)) return value;
  if (key !== 'at') return leftOut;
  const places = value.split(' < ').map((frame) => {
    const match = codePosition.exec(frame);
    return match === null ? leftOut : [match[1] ?? '', match[2]].join(' ').trim();
  });
  return places.join(' < ');
}

/**
 * The program's log, readable by its owner alone: at most two files of 1 MB. A log that cannot be written is no
 * reason to stop, so it stays silent then.
 */
export function logFile(path: string, clock: Clock): Log {
  let size = sizeOf(path);
  return {
    note: (event, details) => {
      const line = logLine(clock.now(), event, details);
      try {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        if (size > 0 && size + line.length > mostBytes) {
          renameSync(path, `${path}.1`);
          size = 0;
        }
        appendFileSync(path, line, { mode: 0o600 });
        size += line.length;
      } catch {
        size = sizeOf(path);
      }
    },
  };
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
