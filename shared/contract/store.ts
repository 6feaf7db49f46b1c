import { z } from 'zod';
import { command, nothing, query } from './define.ts';
import type { Fault } from './faults.ts';

/** Where the engine stands. `failed` carries the fault in whose words the start screen explains it. */
export type StoreStatus =
  | { readonly state: 'opening' }
  | {
      readonly state: 'failed';
      readonly fault: Fault;
      readonly folder: string;
      readonly olderGeneration: boolean;
    }
  | {
      readonly state: 'locked';
      readonly organisation: string;
      readonly lockedAt: number;
      readonly needsPassphrase: boolean;
      /** Until when another try is refused; 0 when a try is welcome now. */
      readonly waitUntil: number;
      readonly folder: string;
    }
  | {
      readonly state: 'open';
      readonly practice: boolean;
      readonly folder: string;
      readonly hasPassphrase: boolean;
      /** Acts at the end of the log that a crash had cut off before they were acknowledged. */
      readonly tornTail: boolean;
      readonly openedAt: number;
    };

const passphrase = z.string().max(1024);

export const store = {
  'store.status': query(nothing, { whileLocked: true }).returns<StoreStatus>(),
  /** Closes the screens at once; a running mailing goes on. */
  'store.lock': command(nothing).returns<null>(),
  'store.unlock': command(z.strictObject({ passphrase: passphrase.nullable() }), {
    whileLocked: true,
  }).returns<null>(),
  /** Sets, changes or (null) takes away the passphrase; the data key is only wrapped anew. */
  'store.set-passphrase': command(
    z.strictObject({ current: passphrase.nullable(), next: passphrase.nullable() }),
  ).returns<null>(),
  /** Tries to open a store that failed once more. */
  'store.retry': command(nothing, { whileLocked: true }).returns<null>(),
  /** Opens the generation before a damaged one; the damaged files are kept aside. */
  'store.open-older': command(nothing, { whileLocked: true }).returns<null>(),
  /** Puts the practice club aside and starts it afresh. */
  'store.restart-practice': command(nothing, { whileLocked: true }).returns<null>(),
};
