import { createHash } from 'node:crypto';
import type { KeyRequest } from '#electron/store/keys/derive-key.ts';

/** Stands in for Argon2id where only what is around it matters. */
export function quickKey({ passphrase, salt }: KeyRequest): Promise<Uint8Array> {
  return Promise.resolve(createHash('sha256').update(passphrase).update(salt).digest());
}
