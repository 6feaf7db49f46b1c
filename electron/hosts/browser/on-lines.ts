import type { Readable } from 'node:stream';

/** Calls `listener` for every line that arrives. Nothing of what was typed is kept. */
export function onLines(input: Readable, listener: () => void): void {
  input.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 0x0a || byte === 0x0d) listener();
  });
  // A terminal that went away is no reason to end.
  input.on('error', () => undefined);
}
