import type { Randomness } from '#electron/features/ports.ts';
import type { Keychain } from '#electron/features/store/ports.ts';
import type { Files } from '../files.ts';
import type { KeyRequest } from './derive-key.ts';

/** Runs `deriveKey` of `derive-key.ts` in a worker; the answer is checked by whoever asked. */
export type DeriveKey = (request: KeyRequest) => Promise<unknown>;

/** Where key slots lie, and what making and opening them needs. */
export interface KeyPlace {
  readonly files: Files;
  readonly folder: string;
  readonly randomness: Randomness;
  readonly deriveKey: DeriveKey;
  readonly keychain: Keychain;
}

/** What a store is encrypted with. */
export interface StoreKeys {
  readonly storeId: Uint8Array;
  readonly dataKey: Uint8Array;
}
