import type { NextProtection } from '#contract/store.ts';
import { Refusal } from '#electron/features/refuse.ts';
import { saltLength } from '../container/secrecy.ts';
import { damaged, writeFailed } from '../faults.ts';
import { usualCosts } from './derive-key.ts';
import type { KeySlot } from './key-file.ts';
import type { KeyPlace, StoreKeys } from './key-place.ts';
import { keepInKeychain } from './keychain-key.ts';
import {
  readSlots,
  removeDamagedSlots,
  removeStrayKey,
  writePracticeKey,
  writeSlots,
} from './slots-on-disk.ts';
import { passphraseKey, recoverySlotKey, unlockKeys } from './unlock.ts';
import type { SlotFacts } from './wrap.ts';
import { keyLength, wrap } from './wrap.ts';

/** A recovery key as typed or drawn, and when it was made (milliseconds since 1970). */
export interface NewRecoveryKey {
  readonly key: string;
  readonly createdAt: number;
}

/** The only name of this version; slots for further people will carry theirs. */
const name = 'operator';

function slotFor({ randomness }: KeyPlace, keys: StoreKeys, key: Uint8Array, facts: SlotFacts): KeySlot {
  return wrap(keys.dataKey, key, storeIdOf(keys), facts, randomness.bytes(saltLength));
}

function storeIdOf({ storeId }: StoreKeys): string {
  return Buffer.from(storeId).toString('hex');
}

/** Under a random key that is kept beside the slots. */
async function slotForPractice(place: KeyPlace, keys: StoreKeys): Promise<KeySlot> {
  const key = place.randomness.bytes(keyLength);
  await writePracticeKey(place.files, place.folder, key);
  return slotFor(place, keys, key, { kind: 'random', name });
}

async function slotForKeychain(place: KeyPlace, keys: StoreKeys): Promise<KeySlot> {
  const key = place.randomness.bytes(keyLength);
  await keepInKeychain(place.keychain, storeIdOf(keys), key);
  return slotFor(place, keys, key, { kind: 'keychain', name });
}

async function slotForPassphrase(place: KeyPlace, keys: StoreKeys, passphrase: string): Promise<KeySlot> {
  const salt = place.randomness.bytes(saltLength);
  const key = await passphraseKey(place, passphrase, salt, usualCosts);
  const derivationSalt = Buffer.from(salt).toString('hex');
  return slotFor(place, keys, key, { kind: 'passphrase', name, costs: usualCosts, derivationSalt });
}

function slotForProtection(place: KeyPlace, keys: StoreKeys, next: NextProtection): Promise<KeySlot> {
  switch (next.kind) {
    case 'none':
      return slotForPractice(place, keys);
    case 'keychain':
      return slotForKeychain(place, keys);
    case 'passphrase':
      return slotForPassphrase(place, keys, next.passphrase);
  }
}

function slotForRecovery(place: KeyPlace, keys: StoreKeys, { key, createdAt }: NewRecoveryKey): KeySlot {
  return slotFor(place, keys, recoverySlotKey(key), { kind: 'recovery', name, createdAt });
}

/** Writes the first slots of a store. Throws `store.keychain` and what a failed disk throws. */
export async function protectNewStore(
  place: KeyPlace,
  keys: StoreKeys,
  protection: NextProtection,
  recovery: NewRecoveryKey | null,
): Promise<void> {
  const slots = [await slotForProtection(place, keys, protection)];
  if (recovery !== null) slots.push(slotForRecovery(place, keys, recovery));
  await writeSlots(place, keys, slots);
}

/**
 * Changes what opens the store; its recovery key stays. What opened it before opens nothing afterwards. When it
 * fails, what opened the store before still does. Throws `store.keychain`, `store.disk-full`, `store.not-writable`.
 */
export async function protect(place: KeyPlace, keys: StoreKeys, next: NextProtection): Promise<void> {
  await change(place, keys, async (slots) => {
    // A key that lies there and opens the store is kept: a new one in its place would shut out a crash between the two.
    if (next.kind !== 'passphrase' && (await opensAlready(place, next))) return slots;
    const recovery = slots.filter(({ kind }) => kind === 'recovery');
    return [await slotForProtection(place, keys, next), ...recovery];
  });
}

/** Takes a new recovery key in the place of the former one. Throws `store.recovery-key-typo` and as `protect`. */
export async function changeRecoveryKey(
  place: KeyPlace,
  keys: StoreKeys,
  next: NewRecoveryKey,
): Promise<void> {
  await change(place, keys, async (slots) => [
    ...slots.filter(({ kind }) => kind !== 'recovery'),
    slotForRecovery(place, keys, next),
  ]);
}

async function change(
  place: KeyPlace,
  keys: StoreKeys,
  nextOf: (slots: readonly KeySlot[]) => Promise<readonly KeySlot[]>,
): Promise<void> {
  try {
    const former = await readSlots(place.files, place.folder);
    if (former === null) throw damaged('keys');
    const slots = await nextOf(former.content.slots);
    if (slots === former.content.slots) return;
    await writeSlots(place, keys, slots);
    await removeStrayKey(place, slots);
    await removeDamagedSlots(place);
    const left = hasKeychain(former.content.slots) && !hasKeychain(slots);
    if (left) await place.keychain.remove(storeIdOf(keys));
  } catch (error) {
    throw writeFailed(error);
  }
}

function hasKeychain(slots: readonly KeySlot[]): boolean {
  return slots.some(({ kind }) => kind === 'keychain');
}

async function opensAlready(place: KeyPlace, next: { readonly kind: 'none' | 'keychain' }): Promise<boolean> {
  const file = await readSlots(place.files, place.folder);
  if (file === null) return false;
  return unlockKeys(place, file, next).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refusal) return false;
      throw error;
    },
  );
}
