import type { Clock, Log, Randomness } from '#electron/features/ports.ts';
import type { Files } from './files.ts';
import type { DeriveKey } from './keys/unlock.ts';
import type { Migration } from './migrations/migrations.ts';

export interface StoreOptions {
  readonly folder: string;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly log: Log;
  /** Runs the key derivation, in a worker outside of tests. */
  readonly deriveKey: DeriveKey;
  /** The real disk unless told otherwise. */
  readonly files?: Files;
  /** Those of this version unless told otherwise. */
  readonly migrations?: readonly Migration[];
}
