import type { Randomness } from '#electron/features/ports.ts';
import { Refusal } from '#electron/features/refuse.ts';
import { saltLength } from '../container/secrecy.ts';
import { damaged, writeFailed } from '../faults.ts';
import type { Files } from '../files.ts';
import type { KeyRequest } from './derive-key.ts';
import { usualCosts } from './derive-key.ts';
import type { KeyFile, KeySlot } from './key-file.ts';
import { readPracticeKey, removePracticeKey, writePracticeKey, writeSlots } from './slots-on-disk.ts';
import type { SlotFacts } from './wrap.ts';
import { checkMac, keyLength, unwrap, wrap } from './wrap.ts';

/** Runs `deriveKey` of `derive-key.ts` in a worker; the answer is checked here. */
export type DeriveKey = (request: KeyRequest) => Promise<unknown>;

export type Unlock =
  | { readonly kind: 'random' }
  | { readonly kind: 'passphrase'; readonly passphrase: string };

export interface KeyPlace {
  readonly files: Files;
  readonly folder: string;
  readonly randomness: Randomness;
  readonly deriveKey: DeriveKey;
}

export interface OpenKeys {
  readonly storeId: Uint8Array;
  readonly dataKey: Uint8Array;
  /** The name of the slot that opened the store. */
  readonly operator: string;
}

/** The only slot of this version; slots for further people will carry their names. */
const slotName = 'operator';

async function slotKey(
  place: KeyPlace,
  passphrase: string,
  salt: Uint8Array,
  costs: KeyRequest['costs'],
): Promise<Uint8Array> {
  const request = { passphrase: new TextEncoder().encode(passphrase.normalize('NFC')), salt, costs };
  const key = await place.deriveKey(request);
  if (!(key instanceof Uint8Array) || key.length !== keyLength) throw new Error('no key was derived');
  return key;
}

function wrongPassphrase(): Refusal {
  return new Refusal({ code: 'store.wrong-passphrase', params: { waitSeconds: 0 } });
}

async function unwrapSlot(
  place: KeyPlace,
  slot: KeySlot,
  unlock: Unlock,
  storeId: string,
): Promise<Uint8Array> {
  if (slot.kind === 'random') {
    const dataKey = unwrap(slot, await readPracticeKey(place.files, place.folder), storeId);
    if (dataKey === null) throw damaged('keys');
    return dataKey;
  }
  if (unlock.kind !== 'passphrase') throw new Refusal({ code: 'store.locked', params: {} });
  // No slot is ever made with an empty one, and Argon2 takes none.
  if (unlock.passphrase === '') throw wrongPassphrase();
  const key = await slotKey(place, unlock.passphrase, Buffer.from(slot.derivationSalt, 'hex'), slot.costs);
  const dataKey = unwrap(slot, key, storeId);
  if (dataKey === null) throw wrongPassphrase();
  return dataKey;
}

/**
 * The data key. Throws `store.wrong-passphrase` when the slots are whole but the passphrase is another,
 * `store.damaged` when slots or practice key are not what was written, `store.locked` without a passphrase.
 */
export async function unlockKeys(place: KeyPlace, file: KeyFile, unlock: Unlock): Promise<OpenKeys> {
  const { slots, storeId } = file.content;
  const slot = slots.find(({ kind }) => kind === unlock.kind) ?? slots[0];
  if (slot === undefined) throw damaged('keys');
  const dataKey = await unwrapSlot(place, slot, unlock, storeId);
  checkMac(file, dataKey);
  return { storeId: Buffer.from(storeId, 'hex'), dataKey, operator: slot.name };
}

/** Wraps the data key under a random key that is kept beside the slots. */
export async function wrapWithRandomKey(place: KeyPlace, keys: Omit<OpenKeys, 'operator'>): Promise<void> {
  const { files, folder, randomness } = place;
  const key = randomness.bytes(keyLength);
  const facts: SlotFacts = { kind: 'random', name: slotName };
  const storeId = Buffer.from(keys.storeId).toString('hex');
  const slot = wrap(keys.dataKey, key, storeId, facts, randomness.bytes(saltLength));
  await writePracticeKey(files, folder, key);
  await writeSlots(files, folder, keys.dataKey, keys.storeId, [slot]);
}

/** Wraps the data key under a passphrase; the random key is removed from the disk. */
export async function wrapWithPassphrase(
  place: KeyPlace,
  keys: Omit<OpenKeys, 'operator'>,
  passphrase: string,
): Promise<void> {
  const { files, folder, randomness } = place;
  const derivationSalt = randomness.bytes(saltLength);
  const key = await slotKey(place, passphrase, derivationSalt, usualCosts);
  const facts: SlotFacts = {
    kind: 'passphrase',
    name: slotName,
    costs: usualCosts,
    derivationSalt: Buffer.from(derivationSalt).toString('hex'),
  };
  const storeId = Buffer.from(keys.storeId).toString('hex');
  const slot = wrap(keys.dataKey, key, storeId, facts, randomness.bytes(saltLength));
  await writeSlots(files, folder, keys.dataKey, keys.storeId, [slot]);
  await removePracticeKey(files, folder);
}

/** Changes what opens the store: a passphrase, or (null) the random key again. */
export async function rewrap(place: KeyPlace, keys: OpenKeys, next: string | null): Promise<void> {
  try {
    if (next === null) await wrapWithRandomKey(place, keys);
    else await wrapWithPassphrase(place, keys, next);
  } catch (error) {
    throw writeFailed(error);
  }
}
