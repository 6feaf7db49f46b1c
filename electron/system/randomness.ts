import { randomBytes } from 'node:crypto';
import type { Randomness } from '#electron/features/ports.ts';

/** The system's cryptographic randomness. */
export const systemRandomness: Randomness = { bytes: (length) => randomBytes(length) };
