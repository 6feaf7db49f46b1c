import { createHmac } from 'node:crypto';
import type { TokenPurpose } from '#domain/identity/token.ts';
import type { Randomness } from '#electron/features/ports.ts';
import type { Database } from '../database.ts';
import { bytes } from '../row.ts';
import type { MemoryDatabase } from '../sql/memory-database.ts';

/** One key per purpose, so that what one proves says nothing about another. `suppression` names the forgotten. */
const purposes = ['leave', 'leave-body', 'confirm', 'bounce', 'suppression'] as const;
export type SecretPurpose = TokenPurpose | 'suppression';

const keyLength = 32;

/** Gives each purpose that has none its random key. They are never changed again: old tokens stay valid. */
export function createSecrets(memory: MemoryDatabase, randomness: Randomness): void {
  for (const purpose of purposes) {
    const known = memory.all('SELECT 1 AS found FROM secret WHERE purpose = ?', [purpose]);
    if (known.length === 0) {
      memory.run('INSERT INTO secret (purpose, key) VALUES (?, ?)', [purpose, randomness.bytes(keyLength)]);
    }
  }
}

/** Keyed hashes with the store's secrets; the keys themselves are handed to nobody. */
export function secretTable(db: Database) {
  // Keys never change, and freezing a mailing asks for ten thousands of hashes.
  const known = new Map<SecretPurpose, Uint8Array>();
  const keyOf = (purpose: SecretPurpose): Uint8Array => {
    const key = known.get(purpose) ?? readKey(db, purpose);
    known.set(purpose, key);
    return key;
  };
  return {
    /** HMAC-SHA-256 (RFC 2104) of `bytes` with the key of `purpose`: 32 bytes. */
    mac: (purpose: SecretPurpose, message: Uint8Array): Uint8Array =>
      createHmac('sha256', keyOf(purpose)).update(message).digest(),
  };
}

function readKey(db: Database, purpose: SecretPurpose): Uint8Array {
  const row = db.one('SELECT key FROM secret WHERE purpose = ?', [purpose]);
  if (row === undefined) throw new Error(`no secret for ${purpose}`);
  return bytes(row, 'key');
}
