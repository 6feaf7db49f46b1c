import type { NextProtection, Protection, Secret } from '#contract/store.ts';

/** What the key file of a store says to somebody without any key. */
export interface KeyFacts {
  readonly protection: Protection;
}

/**
 * The store as its owner meets it. Every method rejects with a `Refusal` in the owner's terms
 * (`store.wrong-passphrase`, `store.damaged`, ...), having changed nothing.
 */
export interface StoreKeeper {
  readonly folder: string;
  readonly practice: boolean;
  /** Reads the key-slot file only. Null: there is no store yet. */
  facts(): Promise<KeyFacts | null>;
  /** Makes a new practice store and starts the engine on it. */
  create(): Promise<void>;
  /** Opens the store and starts the engine on it; answers whether a torn tail was cut off. */
  open(secret: Secret, generation: 'newest' | 'older'): Promise<{ readonly tornTail: boolean }>;
  /** Whether a generation before the newest could be opened instead. */
  hasOlder(): Promise<boolean>;
  /** Checks a secret against the key slots without opening anything. */
  verify(secret: Secret): Promise<void>;
  /** Wraps the data key anew, so that only this opens the store from now on. */
  protect(next: NextProtection): Promise<void>;
  /** Stops the engine and puts the store's files aside under a dated name. */
  setAside(): Promise<void>;
  organisation(): string;
}
