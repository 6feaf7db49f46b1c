import { z } from 'zod';
import { command, nothing, query } from './define.ts';
import type { Fault } from './faults.ts';

/** What opens a store: a key beside it (practice only), the keychain of this computer, or a password. */
export type Protection = 'none' | 'keychain' | 'passphrase';

/**
 * How the keychain of this computer answered. `locked`: there, but closed; `missing`: our entry is not in it
 * (a locked one may say the same); `absent`: there is none; `hanging`: no answer in 5 s.
 */
export type KeychainState = 'works' | 'locked' | 'missing' | 'absent' | 'hanging';

const passphrase = z.string().max(1024);
const withPassphrase = z.strictObject({ kind: z.literal('passphrase'), passphrase });

const secret = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('keychain') }),
  withPassphrase,
  z.strictObject({ kind: z.literal('recovery'), key: z.string().max(200) }),
]);
/** What somebody shows to open a store or to change what opens it. */
export type Secret = z.output<typeof secret>;

const nextProtection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  withPassphrase,
]);
/** What shall open the store from now on. */
export type NextProtection = z.output<typeof nextProtection>;

/** The recovery key of a store: when it was made, and who else keeps the sheet. */
export interface RecoveryFacts {
  readonly createdAt: number;
  readonly keepers: readonly string[];
}

/** Where the engine stands. `failed` carries the fault in whose words the start screen explains it. */
export type StoreStatus =
  | { readonly state: 'opening' }
  | {
      readonly state: 'failed';
      readonly practice: boolean;
      readonly fault: Fault;
      readonly folder: string;
      readonly olderGeneration: boolean;
    }
  | {
      readonly state: 'locked';
      readonly practice: boolean;
      readonly organisation: string;
      readonly lockedAt: number;
      /** After how many minutes without a key or pointer it locked by itself; null when somebody did. */
      readonly idleMinutes: number | null;
      readonly protection: Protection;
      readonly hasRecoveryKey: boolean;
      /** What the keychain said when it was asked last; null while it was not asked. */
      readonly keychain: KeychainState | null;
      /** Until when another try is refused; 0 when a try is welcome now. */
      readonly waitUntil: number;
      readonly folder: string;
    }
  | {
      readonly state: 'open';
      readonly practice: boolean;
      readonly folder: string;
      readonly protection: Protection;
      /** By what it was opened: after a recovery key, a new password is asked for at once. */
      readonly openedBy: Secret['kind'];
      readonly recovery: RecoveryFacts | null;
      /** Acts at the end of the log that a crash had cut off before they were acknowledged. */
      readonly tornTail: boolean;
      readonly openedAt: number;
    };

export const store = {
  'store.status': query(nothing, { whileLocked: true }).returns<StoreStatus>(),
  /** Closes the screens at once; a running mailing goes on. */
  'store.lock': command(nothing).returns<null>(),
  'store.unlock': command(z.strictObject({ secret }), { whileLocked: true }).returns<null>(),
  /** Changes what opens the store; the data key is only wrapped anew. */
  'store.protect': command(z.strictObject({ current: secret, next: nextProtection })).returns<null>(),
  /** Tries to open a store that failed once more. */
  'store.retry': command(nothing, { whileLocked: true }).returns<null>(),
  /** Opens the generation before a damaged one; the damaged files are kept aside. */
  'store.open-older': command(nothing, { whileLocked: true }).returns<null>(),
  /** Puts the practice club aside and starts it afresh. */
  'store.restart-practice': command(nothing, { whileLocked: true }).returns<null>(),
};
