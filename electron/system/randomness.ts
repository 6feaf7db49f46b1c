import { randomFillSync } from 'node:crypto';
import type { Randomness } from '#electron/features/ports.ts';

/** Most requests are for a few bytes, and asking the system costs the same for 16 bytes as for all of these. */
const drawn = new Uint8Array(4096);
let used = drawn.length;

/** The system's cryptographic randomness. No byte is given twice, and none that was given is kept. */
export const systemRandomness: Randomness = {
  bytes: (length) => {
    if (length > drawn.length) return randomFillSync(new Uint8Array(length));
    if (used + length > drawn.length) {
      randomFillSync(drawn);
      used = 0;
    }
    const bytes = drawn.slice(used, used + length);
    drawn.fill(0, used, used + length);
    used += length;
    return bytes;
  },
};
