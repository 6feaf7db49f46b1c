import type { Fault } from '#contract/faults.ts';
import type { KeychainState, Secret } from '#contract/store.ts';

/**
 * Where the store stands, as seen from the screens:
 *
 * opening -> open <-> locked
 *    |  ^--------------+      (at a start with a passphrase: opening -> locked -> open)
 *    v
 *  failed -> opening (retry, the generation before, another store, or practice afresh)
 *
 * Locking closes the screens only: once open, the engine goes on behind them.
 */
export type State =
  | { readonly at: 'opening' }
  | { readonly at: 'failed'; readonly fault: Fault; readonly older: boolean }
  | {
      readonly at: 'locked';
      readonly since: number;
      /** Whether the engine runs behind the lock; otherwise which generation unlocking opens. */
      readonly behind: 'running' | 'newest' | 'older';
      readonly idleMinutes: number | null;
      /** What the keychain said when it was asked to open this store. */
      readonly keychain: KeychainState | null;
    }
  | { readonly at: 'open'; readonly since: number; readonly by: Secret['kind'] };
