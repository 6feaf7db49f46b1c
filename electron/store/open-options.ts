import type { Clock, Log, Randomness } from '#electron/features/ports.ts';
import type { Files } from './files.ts';
import type { Keychain } from '#electron/features/store/ports.ts';
import type { DeriveKey } from './keys/key-place.ts';
import type { Migration } from './migrations/migrations.ts';

export interface StoreOptions {
  readonly folder: string;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly log: Log;
  /** Runs the key derivation, in a worker outside of tests. */
  readonly deriveKey: DeriveKey;
  /** That of this computer; without one, no store can be opened by it. */
  readonly keychain?: Keychain;
  /** The real disk unless told otherwise. */
  readonly files?: Files;
  /** Those of this version unless told otherwise. */
  readonly migrations?: readonly Migration[];
}
