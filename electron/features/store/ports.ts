/** What opens a store: a random key kept beside it (practice only) or a passphrase. */
export type LockKind = 'random' | 'passphrase';

/**
 * The store as its owner meets it. Every method rejects with a `Refusal` in the owner's terms
 * (`store.wrong-passphrase`, `store.damaged`, ...), having changed nothing.
 */
export interface StoreKeeper {
  readonly folder: string;
  /** Reads the key-slot file only. Null: there is no store yet. */
  lockKind(): Promise<LockKind | null>;
  /** Makes a new practice store and starts the engine on it. */
  create(): Promise<void>;
  /** Opens the store and starts the engine on it; answers whether a torn tail was cut off. */
  open(passphrase: string | null, generation: 'newest' | 'older'): Promise<{ readonly tornTail: boolean }>;
  /** Whether a generation before the newest could be opened instead. */
  hasOlder(): Promise<boolean>;
  /** Checks a passphrase against the key slots without opening anything. */
  verify(passphrase: string): Promise<void>;
  /** Wraps the data key anew: with the passphrase, or (null) with a random key again. */
  rewrap(next: string | null): Promise<void>;
  /** Stops the engine and puts the store's files aside under a dated name. */
  setAside(): Promise<void>;
  organisation(): string;
}
