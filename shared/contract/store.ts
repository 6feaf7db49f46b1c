import { z } from 'zod';
import { command, nothing, query } from './define.ts';
import { line } from './inputs.ts';
import type { Fault, KeychainState } from './faults.ts';

/** What opens a store: a key beside it (practice only), the keychain of this computer, or a password. */
export type Protection = 'none' | 'keychain' | 'passphrase';

export type { KeychainState } from './faults.ts';

const passphrase = z.string().max(1024);
const withPassphrase = z.strictObject({ kind: z.literal('passphrase'), passphrase });

export const secret = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('keychain') }),
  withPassphrase,
  z.strictObject({ kind: z.literal('recovery'), key: z.string().max(200) }),
]);
/** What somebody shows to open a store or to change what opens it. */
export type Secret = z.output<typeof secret>;

const nextProtection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('keychain') }),
  withPassphrase,
]);
/** What shall open the store from now on. */
export type NextProtection = z.output<typeof nextProtection>;

/** The recovery key of a store: when it was made, and who else keeps the sheet. */
export interface RecoveryFacts {
  readonly createdAt: number;
  readonly keepers: readonly string[];
}

/** Strength by a well-kept library: 0 is guessed at once, 4 not in practice. Only the length is enforced. */
export interface PassphraseVerdict {
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** The least number of characters. */
  readonly least: number;
  readonly longEnough: boolean;
}

export interface FolderView {
  /** The folder as an absolute path. */
  readonly folder: string;
  /** `something` is neither empty nor a store. */
  readonly holds: 'nothing' | 'store' | 'something' | 'missing';
  readonly writable: boolean;
  /** The service that probably copies this folder to other computers. */
  readonly synced: string | null;
}

export interface StoreCard {
  /** `practice` for the practice club. */
  readonly id: string;
  /** The organisation's name as it was when the store was last open; empty where it is not known. */
  readonly name: string;
  readonly folder: string;
  readonly practice: boolean;
  readonly openedAt: number | null;
  readonly current: boolean;
  /** Whether a store lies there now. */
  readonly there: boolean;
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

const folder = z.string().min(1).max(4096);
const keepers = z.array(line(200)).max(3);
const recoveryKey = z.string().max(200);
const storeId = z.string().max(60);

export const store = {
  'store.status': query(nothing, { whileLocked: true }).returns<StoreStatus>(),
  /** Closes the screens at once; a running mailing goes on. */
  'store.lock': command(nothing).returns<null>(),
  'store.unlock': command(z.strictObject({ secret }), { whileLocked: true }).returns<null>(),
  /** Changes what opens the store; the data key is only wrapped anew. */
  'store.protect': command(z.strictObject({ current: secret, next: nextProtection })).returns<null>(),
  /** Takes a new recovery key in the place of the former one, which opens nothing any more. */
  'store.set-recovery-key': command(
    z.strictObject({ current: secret, key: recoveryKey, keepers }),
  ).returns<null>(),
  /** Whether this is the recovery key of the open store; `typo`: it cannot be that of any store. */
  'store.check-recovery-key': query(z.strictObject({ key: recoveryKey })).returns<{
    readonly right: boolean;
    readonly typo: boolean;
  }>(),
  /** A new recovery key in groups of four. It is kept nowhere. */
  'store.draw-recovery-key': query(nothing, { whileLocked: true }).returns<{ readonly key: string }>(),
  /** Asks the keychain of this computer by writing, reading and removing an entry; the answer is good for a minute. */
  'store.keychain': query(nothing, { whileLocked: true }).returns<KeychainState>(),
  'store.judge-passphrase': query(z.strictObject({ passphrase }), {
    whileLocked: true,
  }).returns<PassphraseVerdict>(),
  'store.look-at-folder': query(z.strictObject({ folder }), { whileLocked: true }).returns<FolderView>(),
  /** Makes a club's store, whole or not at all, and opens it. Without a folder it lies with the program's data. */
  'store.create': command(
    z.strictObject({
      organisation: line(200),
      legalNotice: z.string().max(4000),
      language: z.enum(['de', 'en']),
      folder: folder.nullable(),
      protection: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('keychain') }),
        withPassphrase,
      ]),
      recoveryKey,
      keepers,
    }),
    { whileLocked: true },
  ).returns<null>(),
  'store.known': query(nothing, { whileLocked: true }).returns<readonly StoreCard[]>(),
  /** Lets go of the open store, whose jobs pause, and opens another. */
  'store.open': command(z.strictObject({ id: storeId }), { whileLocked: true }).returns<null>(),
  /** Adds the club's store that lies in this folder, and opens it. */
  'store.open-folder': command(z.strictObject({ folder }), { whileLocked: true }).returns<null>(),
  /** Takes a store off the list; its files stay. Not the one that is open, and not practice. */
  'store.forget': command(z.strictObject({ id: storeId }), { whileLocked: true }).returns<null>(),
  /** Somebody is at the keyboard. */
  'store.note-activity': command(nothing).returns<null>(),
  /** Tries to open a store that failed once more. */
  'store.retry': command(nothing, { whileLocked: true }).returns<null>(),
  /** Opens the generation before a damaged one; the damaged files are kept aside. */
  'store.open-older': command(nothing, { whileLocked: true }).returns<null>(),
  /** Puts the practice club aside and starts it afresh. */
  'store.restart-practice': command(nothing, { whileLocked: true }).returns<null>(),
};
