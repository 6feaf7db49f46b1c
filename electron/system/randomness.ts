import { randomBytes } from 'node:crypto';
import type { Randomness } from '#electron/features/ports.ts';

/** The operating system's cryptographic randomness. */
export const systemRandomness: Randomness = {
  bytes: (length) => new Uint8Array(randomBytes(length)),
};
