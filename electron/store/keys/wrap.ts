import { timingSafeEqual } from 'node:crypto';
import { keyedHash, saltLength, seal, subkey, unseal } from '../container/secrecy.ts';
import { damaged } from '../faults.ts';
import type { KeyContent, KeyFile, KeySlot } from './key-file.ts';
import { hashedBytes } from './key-file.ts';

export const keyLength = 32;
const wrapPurpose = 'key slot';
const macPurpose = 'key slots';

type Unwrapped<S> = S extends KeySlot ? Omit<S, 'salt' | 'wrapped'> : never;
/** A slot before the data key was wrapped for it. */
export type SlotFacts = Unwrapped<KeySlot>;

/** Everything a slot says about itself is bound to what it wraps: it cannot be moved, renamed or weakened. */
function bound(storeId: string, facts: SlotFacts): Uint8Array {
  const costs =
    facts.kind === 'passphrase' ? [facts.costs.memory, facts.costs.passes, facts.costs.lanes] : [];
  const salt = facts.kind === 'passphrase' ? facts.derivationSalt : '';
  const made = facts.kind === 'recovery' ? [facts.createdAt] : [];
  return new TextEncoder().encode(JSON.stringify([storeId, facts.kind, facts.name, costs, salt, ...made]));
}

/** Wraps the data key with a key for this slot. `salt` is fresh for each write. */
export function wrap(
  dataKey: Uint8Array,
  slotKey: Uint8Array,
  storeId: string,
  facts: SlotFacts,
  salt: Uint8Array,
): KeySlot {
  const sealed = seal(subkey(slotKey, salt, wrapPurpose), 0, bound(storeId, facts), dataKey);
  return { ...facts, salt: Buffer.from(salt).toString('hex'), wrapped: sealed.toString('hex') };
}

/** The data key, or null when `slotKey` is not the key of this slot. */
export function unwrap(slot: KeySlot, slotKey: Uint8Array, storeId: string): Uint8Array | null {
  const salt = Buffer.from(slot.salt, 'hex').subarray(0, saltLength);
  const sealed = Buffer.from(slot.wrapped, 'hex');
  return unseal(subkey(slotKey, salt, wrapPurpose), 0, bound(storeId, slot), sealed);
}

export function macOf(content: KeyContent, dataKey: Uint8Array): Uint8Array {
  const storeId = Buffer.from(content.storeId, 'hex');
  return keyedHash(subkey(dataKey, storeId, macPurpose), hashedBytes(content));
}

/** Throws `store.damaged` when the file was changed by someone without the data key. */
export function checkMac(file: KeyFile, dataKey: Uint8Array): void {
  if (!timingSafeEqual(macOf(file.content, dataKey), file.mac)) throw damaged('keys');
}
