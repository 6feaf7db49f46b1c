import type { KeychainState } from '#contract/store.ts';
import { Refusal } from '#electron/features/refuse.ts';
import type { Keychain } from '#electron/features/store/ports.ts';
import { keyLength } from './wrap.ts';

type Answer =
  | { readonly key: Uint8Array }
  | { readonly key: null; readonly state: Exclude<KeychainState, 'works'> };

/**
 * The key this store has in the keychain of this computer. Where it finds none it says which: a locked keychain reads
 * as an empty one, so it is asked whether it would keep anything before `missing` is said.
 */
export async function keychainKey(keychain: Keychain, storeId: string): Promise<Answer> {
  const { state, secret } = await keychain.read(storeId);
  if (state !== 'works') return { key: null, state };
  if (secret !== null) return { key: Buffer.from(secret, 'hex') };
  const probed = await keychain.probe();
  return { key: null, state: probed === 'works' ? 'missing' : probed };
}

/** Keeps a key there and reads it back. Throws `store.keychain`: then the keychain is not to be relied upon. */
export async function keepInKeychain(keychain: Keychain, storeId: string, key: Uint8Array): Promise<void> {
  if (key.length !== keyLength) throw new Error('no key of this length belongs into a keychain');
  const secret = Buffer.from(key).toString('hex');
  const kept = await keychain.write(storeId, secret);
  if (kept !== 'works') throw new Refusal({ code: 'store.keychain', params: { state: kept } });
  const read = await keychain.read(storeId);
  if (read.state === 'works' && read.secret === secret) return;
  const state = read.state === 'works' ? 'missing' : read.state;
  throw new Refusal({ code: 'store.keychain', params: { state } });
}
