import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';

/**
 * AES-256-GCM with a subkey per salt and a counter from 0 as nonce. A salt belongs to one opening for
 * writing, one snapshot, one blob or one key slot and is never continued, so no nonce comes twice.
 */
export const saltLength = 16;
export const tagLength = 16;

/** HKDF-SHA-256 (RFC 5869): 32 bytes for one purpose. */
export function subkey(key: Uint8Array, salt: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, salt, `rundpost ${purpose}`, 32));
}

function nonce(counter: number): Uint8Array {
  const bytes = new Uint8Array(12);
  new DataView(bytes.buffer).setBigUint64(4, BigInt(counter));
  return bytes;
}

/** Ciphertext with its tag behind it. `bound` is authenticated with it. */
export function seal(key: Uint8Array, counter: number, bound: Uint8Array, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce(counter));
  cipher.setAAD(bound);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Null when key, counter, bound bytes or ciphertext are not those of `seal`. */
export function unseal(
  key: Uint8Array,
  counter: number,
  bound: Uint8Array,
  sealed: Uint8Array,
): Buffer | null {
  if (sealed.length < tagLength) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce(counter));
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - tagLength)), decipher.final()]);
  } catch {
    return null;
  }
}

export function tagOf(sealed: Uint8Array): Uint8Array {
  return sealed.subarray(sealed.length - tagLength);
}

export function keyedHash(key: Uint8Array, ...parts: readonly Uint8Array[]): Buffer {
  const hash = createHmac('sha256', key);
  for (const part of parts) hash.update(part);
  return hash.digest();
}
