import type { CopyView } from '#contract/copies.ts';
import type { Events, Log, Transactions } from '../ports.ts';
import type { Keychain } from '../store/ports.ts';

/** The store's own count of its openings and sendings. */
export interface OpeningTable {
  count(): number;
  /** Only inside a transaction. */
  put(count: number): void;
}

export interface CopyPorts {
  readonly store: Transactions;
  readonly openings: OpeningTable;
  readonly keychain: Pick<Keychain, 'read' | 'write'>;
  /** The random number of the store, in hexadecimal. */
  readonly storeId: string;
  readonly events: Events;
  readonly log: Log;
  /**
   * These data were put back, or brought here from elsewhere: what would leave by itself may have left already. Told
   * before that is forgotten.
   */
  readonly putBack: () => Promise<void>;
}

/** Tells whether the open data are an old copy that was put back. */
export interface CopyWatch {
  view(): CopyView;
  /** True once it is known; while it is not, nothing is locked. */
  isOlder(): boolean;
  /** Resolves once the keychain was asked after opening, or at the end: within seconds. Never rejects. */
  looked(): Promise<void>;
  /** Asks again and counts one up: at the start and at the end of a sending. Never rejects. */
  raise(): Promise<void>;
  /** The owner's word that this copy is the one to go on with. Rejects with a `Refusal` when the disk failed. */
  accept(): Promise<void>;
  /** Nothing is written from now on; resolves when nothing is being written any more, without waiting for the keychain. */
  stop(): Promise<void>;
}
