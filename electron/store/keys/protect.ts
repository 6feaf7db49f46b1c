import type { NextProtection } from '#contract/store.ts';
import { saltLength } from '../container/secrecy.ts';
import { writeFailed } from '../faults.ts';
import { usualCosts } from './derive-key.ts';
import { removePracticeKey, writePracticeKey, writeSlots } from './slots-on-disk.ts';
import type { KeyPlace, OpenKeys } from './unlock.ts';
import { passphraseKey } from './unlock.ts';
import type { SlotFacts } from './wrap.ts';
import { keyLength, wrap } from './wrap.ts';

type Keys = Omit<OpenKeys, 'operator'>;

/** The only name of this version; slots for further people will carry theirs. */
const slotName = 'operator';

/** Wraps the data key under a random key that is kept beside the slots. */
export async function wrapWithRandomKey(place: KeyPlace, keys: Keys): Promise<void> {
  const { files, folder, randomness } = place;
  const key = randomness.bytes(keyLength);
  const facts: SlotFacts = { kind: 'random', name: slotName };
  const storeId = Buffer.from(keys.storeId).toString('hex');
  const slot = wrap(keys.dataKey, key, storeId, facts, randomness.bytes(saltLength));
  await writePracticeKey(files, folder, key);
  await writeSlots(files, folder, keys.dataKey, keys.storeId, [slot]);
}

/** Wraps the data key under a passphrase; the random key is removed from the disk. */
async function wrapWithPassphrase(place: KeyPlace, keys: Keys, passphrase: string): Promise<void> {
  const { files, folder, randomness } = place;
  const derivationSalt = randomness.bytes(saltLength);
  const key = await passphraseKey(place, passphrase, derivationSalt, usualCosts);
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

/** Changes what opens the store. */
export async function protect(place: KeyPlace, keys: OpenKeys, next: NextProtection): Promise<void> {
  try {
    if (next.kind === 'none') await wrapWithRandomKey(place, keys);
    else await wrapWithPassphrase(place, keys, next.passphrase);
  } catch (error) {
    throw writeFailed(error);
  }
}
